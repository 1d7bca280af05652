// SPDX-License-Identifier: Apache-2.0
/** The records and outcomes that travel between the verbs accept, check, decide, issue and report. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.shared;
