// SPDX-License-Identifier: Apache-2.0
/** Reads from Keycloak the facts that the rules of uphold need. */
@NullMarked
package io.github.kcexchange.uphold.life;

import org.jspecify.annotations.NullMarked;
