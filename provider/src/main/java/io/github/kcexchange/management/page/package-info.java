// SPDX-License-Identifier: Apache-2.0
/** Handles the filter, the limit, the cursor of a list. */
@NullMarked
package io.github.kcexchange.management.page;

import org.jspecify.annotations.NullMarked;
