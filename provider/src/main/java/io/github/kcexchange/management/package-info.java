// SPDX-License-Identifier: Apache-2.0
/** PingOne's management API, as a part of Keycloak's admin API. */
@NullMarked
package io.github.kcexchange.management;

import org.jspecify.annotations.NullMarked;
