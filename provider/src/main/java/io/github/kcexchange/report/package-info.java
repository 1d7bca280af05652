// SPDX-License-Identifier: Apache-2.0
/** The outcome comes in; response, event and metric go out. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.report;
