// SPDX-License-Identifier: Apache-2.0
/** Compares Keycloak's own exchange with that of a stock Keycloak. */
package io.github.kcexchange.builtin;
