// SPDX-License-Identifier: Apache-2.0
/**
 * The HTTP resources that are ours: PingOne's paths to the token endpoints, and the errors around them.
 *
 * <p>Nothing here verifies, decides or issues: Keycloak's own endpoints answer on every path of this package.
 */
@NullMarked
package io.github.kcexchange.api;

import org.jspecify.annotations.NullMarked;
