// SPDX-License-Identifier: Apache-2.0
/** The subcommand {@code growth}: cost against the size of a realm, of a token, of a request. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.growth;
