// SPDX-License-Identifier: Apache-2.0
/** Defines the records that pass from one step of an exchange to the next. */
@NullMarked
package io.github.kcexchange.shared;

import org.jspecify.annotations.NullMarked;
