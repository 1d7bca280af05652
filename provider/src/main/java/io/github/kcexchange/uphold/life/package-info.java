// SPDX-License-Identifier: Apache-2.0
/** Reads from Keycloak whether everything that a token depends on is still valid. */
@NullMarked
package io.github.kcexchange.uphold.life;

import org.jspecify.annotations.NullMarked;
