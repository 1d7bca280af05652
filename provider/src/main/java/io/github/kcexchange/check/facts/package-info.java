// SPDX-License-Identifier: Apache-2.0
/** Keycloak's records come in, the facts that the rules need go out. */
@NullMarked
package io.github.kcexchange.check.facts;

import org.jspecify.annotations.NullMarked;
