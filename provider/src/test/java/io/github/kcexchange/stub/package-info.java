// SPDX-License-Identifier: Apache-2.0
/** What stands for Keycloak in tests that run without one. */
package io.github.kcexchange.stub;
