// SPDX-License-Identifier: Apache-2.0
/** Checks bearer tokens before every endpoint that accepts one (RFC 6750). */
@NullMarked
package io.github.kcexchange.keycloak.bearer;

import org.jspecify.annotations.NullMarked;
