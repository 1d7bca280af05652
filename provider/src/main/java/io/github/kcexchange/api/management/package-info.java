// SPDX-License-Identifier: Apache-2.0
/**
 * PingOne's gateway management API on Keycloak's admin API: what comes in is checked here, what goes out is shown here,
 * and everything between is the gateways' own.
 */
@NullMarked
package io.github.kcexchange.api.management;

import org.jspecify.annotations.NullMarked;
