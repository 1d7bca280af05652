// SPDX-License-Identifier: Apache-2.0
/** Reads from Keycloak the facts about the use of a token. */
@NullMarked
package io.github.kcexchange.use.facts;

import org.jspecify.annotations.NullMarked;
