// SPDX-License-Identifier: Apache-2.0
/** Selects one page of a list. */
@NullMarked
package io.github.kcexchange.management.page;

import org.jspecify.annotations.NullMarked;
