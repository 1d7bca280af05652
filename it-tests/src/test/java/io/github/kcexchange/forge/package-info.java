// SPDX-License-Identifier: Apache-2.0
/** Forges signed tokens, as an attacker would. */
package io.github.kcexchange.forge;
