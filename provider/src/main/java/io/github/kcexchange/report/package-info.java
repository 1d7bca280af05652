// SPDX-License-Identifier: Apache-2.0
/** Reports the outcome of an exchange. */
@NullMarked
package io.github.kcexchange.report;

import org.jspecify.annotations.NullMarked;
