// SPDX-License-Identifier: Apache-2.0
/** Represents a realm of Keycloak as PingOne's environment. */
@NullMarked
package io.github.kcexchange.management.environment;

import org.jspecify.annotations.NullMarked;
