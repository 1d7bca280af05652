// SPDX-License-Identifier: Apache-2.0
/** Keeps the claims that an exchange decided, whatever Keycloak's mappers write. */
@NullMarked
package io.github.kcexchange.claim.decided;

import org.jspecify.annotations.NullMarked;
