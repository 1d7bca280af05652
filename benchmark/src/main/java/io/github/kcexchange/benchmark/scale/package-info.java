// SPDX-License-Identifier: Apache-2.0
/** Measures a server with a large table of credentials. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.scale;
