// SPDX-License-Identifier: Apache-2.0
/** PingOne's gateway credentials and token exchanges, as Keycloak's own token endpoint answers them. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange;
