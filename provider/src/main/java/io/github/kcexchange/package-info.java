// SPDX-License-Identifier: Apache-2.0
/** PingOne's gateway credentials and token exchanges, as Keycloak's own token endpoint answers them. */
package io.github.kcexchange;
