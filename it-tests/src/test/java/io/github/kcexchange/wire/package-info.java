// SPDX-License-Identifier: Apache-2.0
/** Sends the requests of the tests. */
package io.github.kcexchange.wire;
