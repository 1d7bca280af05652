// SPDX-License-Identifier: Apache-2.0
/** Changes answers of Keycloak. */
@NullMarked
package io.github.kcexchange.keycloak.response;

import org.jspecify.annotations.NullMarked;
