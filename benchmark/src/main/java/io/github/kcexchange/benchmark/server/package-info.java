// SPDX-License-Identifier: Apache-2.0
/** Keycloak, PostgreSQL: processes of this machine. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.server;
