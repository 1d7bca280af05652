// SPDX-License-Identifier: Apache-2.0
/** Gateways and their credentials: records, minting, storage, last use. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.gateway;
