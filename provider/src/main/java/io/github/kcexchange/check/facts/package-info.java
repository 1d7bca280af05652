// SPDX-License-Identifier: Apache-2.0
/** Reads from Keycloak the facts that the rules need. */
@NullMarked
package io.github.kcexchange.check.facts;

import org.jspecify.annotations.NullMarked;
