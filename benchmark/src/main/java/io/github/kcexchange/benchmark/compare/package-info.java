// SPDX-License-Identifier: Apache-2.0
/** Compares exchanges with Keycloak's own grants. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.compare;
