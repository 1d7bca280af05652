// SPDX-License-Identifier: Apache-2.0
/** Names the clients that Keycloak creates in every realm. */
@NullMarked
package io.github.kcexchange.realm;

import org.jspecify.annotations.NullMarked;
