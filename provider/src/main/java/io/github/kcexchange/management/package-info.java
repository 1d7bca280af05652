// SPDX-License-Identifier: Apache-2.0
/** Serves PingOne's management API as a part of Keycloak's Admin API. */
@NullMarked
package io.github.kcexchange.management;

import org.jspecify.annotations.NullMarked;
