// SPDX-License-Identifier: Apache-2.0
/** The outcome comes in; response, event, metric go out. */
@NullMarked
package io.github.kcexchange.report;

import org.jspecify.annotations.NullMarked;
