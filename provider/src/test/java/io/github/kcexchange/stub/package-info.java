// SPDX-License-Identifier: Apache-2.0
/** Stubs for Keycloak, for tests that run without a server. */
package io.github.kcexchange.stub;
