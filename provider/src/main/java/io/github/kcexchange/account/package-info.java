// SPDX-License-Identifier: Apache-2.0
/** Reads from Keycloak the account of a user or a client. */
@NullMarked
package io.github.kcexchange.account;

import org.jspecify.annotations.NullMarked;
