// SPDX-License-Identifier: Apache-2.0
/** Reports the outcome of an exchange as response, event, metric. */
@NullMarked
package io.github.kcexchange.report;

import org.jspecify.annotations.NullMarked;
