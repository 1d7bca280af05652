// SPDX-License-Identifier: Apache-2.0
/** The realm's client policies, as they apply to gateways. */
@NullMarked
package io.github.kcexchange.gateway.policy;

import org.jspecify.annotations.NullMarked;
