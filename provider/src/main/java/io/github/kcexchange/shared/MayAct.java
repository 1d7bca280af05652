// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import org.jspecify.annotations.Nullable;

/**
 * A {@code may_act} claim (RFC 8693, section 4.4), whatever it is: one that is empty or of the wrong type is there all
 * the same, and names nobody.
 *
 * @param claim as it stands in the token
 */
public record MayAct(@Nullable Object claim) {}
