// SPDX-License-Identifier: Apache-2.0
/** The subcommand {@code scale}: a large table of credentials, many gateways in use. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.scale;
