// SPDX-License-Identifier: Apache-2.0
/** Reads from Keycloak the parameters of a token request. */
@NullMarked
package io.github.kcexchange.form.sent;

import org.jspecify.annotations.NullMarked;
