// SPDX-License-Identifier: Apache-2.0
/** Manages gateways, which are clients of the realm. */
@NullMarked
package io.github.kcexchange.gateway;

import org.jspecify.annotations.NullMarked;
