// SPDX-License-Identifier: Apache-2.0
/** The subcommand {@code compare}: exchanges, rejections, against Keycloak's own grants. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.compare;
