// SPDX-License-Identifier: Apache-2.0
/** Applies the realm's client policies to gateways. */
@NullMarked
package io.github.kcexchange.gateway.policy;

import org.jspecify.annotations.NullMarked;
