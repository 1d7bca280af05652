// SPDX-License-Identifier: Apache-2.0
/** Keycloak's own doors, each with the question to {@link io.github.kcexchange.uphold} in front of it; no rule is here. */
@NullMarked
package io.github.kcexchange.keycloak;

import org.jspecify.annotations.NullMarked;
