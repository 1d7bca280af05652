// SPDX-License-Identifier: Apache-2.0
/** Defines the errors of the management API. */
@NullMarked
package io.github.kcexchange.management.error;

import org.jspecify.annotations.NullMarked;
