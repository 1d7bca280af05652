// SPDX-License-Identifier: Apache-2.0
/** Starts the measured servers. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.server;
