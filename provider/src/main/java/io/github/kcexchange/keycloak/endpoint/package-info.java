// SPDX-License-Identifier: Apache-2.0
/** Serves PingOne's paths with Keycloak's own endpoints. */
@NullMarked
package io.github.kcexchange.keycloak.endpoint;

import org.jspecify.annotations.NullMarked;
