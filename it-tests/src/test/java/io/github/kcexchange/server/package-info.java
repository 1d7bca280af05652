// SPDX-License-Identifier: Apache-2.0
/** Starts the servers of the tests. */
package io.github.kcexchange.server;
