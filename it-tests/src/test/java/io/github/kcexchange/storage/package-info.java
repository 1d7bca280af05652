// SPDX-License-Identifier: Apache-2.0
/** Tests the rows that the database stores. */
package io.github.kcexchange.storage;
