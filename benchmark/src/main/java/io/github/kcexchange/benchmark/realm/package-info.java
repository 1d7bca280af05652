// SPDX-License-Identifier: Apache-2.0
/** Realms to measure in: clients, gateways, tokens. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.realm;
