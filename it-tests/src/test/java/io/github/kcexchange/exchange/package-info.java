// SPDX-License-Identifier: Apache-2.0
/** Tests the exchange of gateway credentials (docs/gateway-credentials.md). */
package io.github.kcexchange.exchange;
