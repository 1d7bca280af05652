// SPDX-License-Identifier: Apache-2.0
/** The errors of the management API. */
@NullMarked
package io.github.kcexchange.management.error;

import org.jspecify.annotations.NullMarked;
