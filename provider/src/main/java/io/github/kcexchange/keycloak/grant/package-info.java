// SPDX-License-Identifier: Apache-2.0
/** Adapts grants of the token endpoint. */
@NullMarked
package io.github.kcexchange.keycloak.grant;

import org.jspecify.annotations.NullMarked;
