// SPDX-License-Identifier: Apache-2.0
/** Tests two nodes that share one database. */
package io.github.kcexchange.cluster;
