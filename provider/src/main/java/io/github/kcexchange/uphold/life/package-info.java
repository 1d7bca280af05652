// SPDX-License-Identifier: Apache-2.0
/** Reads from Keycloak the facts that the policy needs: is everything that a token depends on still valid? */
@NullMarked
package io.github.kcexchange.uphold.life;

import org.jspecify.annotations.NullMarked;
