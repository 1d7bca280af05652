// SPDX-License-Identifier: Apache-2.0
/** Tests the exchange by an application (docs/application-exchange.md). */
package io.github.kcexchange.delegation;
