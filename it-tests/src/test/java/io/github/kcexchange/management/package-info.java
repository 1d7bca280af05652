// SPDX-License-Identifier: Apache-2.0
/** Tests the management API. */
package io.github.kcexchange.management;
