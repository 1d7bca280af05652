// SPDX-License-Identifier: Apache-2.0
/** Every endpoint that accepts a bearer token (RFC 6750). */
@NullMarked
package io.github.kcexchange.keycloak.bearer;

import org.jspecify.annotations.NullMarked;
