// SPDX-License-Identifier: Apache-2.0
/** Adapts token introspection (RFC 7662). */
@NullMarked
package io.github.kcexchange.keycloak.introspection;

import org.jspecify.annotations.NullMarked;
