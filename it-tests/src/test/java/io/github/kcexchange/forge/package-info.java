// SPDX-License-Identifier: Apache-2.0
/** Forges tokens, as an attacker would. */
package io.github.kcexchange.forge;
