// SPDX-License-Identifier: Apache-2.0
/** Adds rules of this extension to Keycloak's client policies. */
@NullMarked
package io.github.kcexchange.gateway.policy;

import org.jspecify.annotations.NullMarked;
