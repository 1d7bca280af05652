// SPDX-License-Identifier: Apache-2.0
/** The environment of PingOne, which is a realm of Keycloak. */
@NullMarked
package io.github.kcexchange.management.environment;

import org.jspecify.annotations.NullMarked;
