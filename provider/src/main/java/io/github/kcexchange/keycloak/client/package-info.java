// SPDX-License-Identifier: Apache-2.0
/** Adapts client authenticators. */
@NullMarked
package io.github.kcexchange.keycloak.client;

import org.jspecify.annotations.NullMarked;
