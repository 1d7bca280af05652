// SPDX-License-Identifier: Apache-2.0
/** PingOne's paths, answered by Keycloak's own endpoints. */
@NullMarked
package io.github.kcexchange.keycloak.endpoint;

import org.jspecify.annotations.NullMarked;
