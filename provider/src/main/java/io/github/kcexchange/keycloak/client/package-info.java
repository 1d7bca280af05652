// SPDX-License-Identifier: Apache-2.0
/** Client authenticators. */
@NullMarked
package io.github.kcexchange.keycloak.client;

import org.jspecify.annotations.NullMarked;
