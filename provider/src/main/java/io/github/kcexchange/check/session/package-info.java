// SPDX-License-Identifier: Apache-2.0
/** Adapts Keycloak's session for Keycloak's own token check. */
@NullMarked
package io.github.kcexchange.check.session;

import org.jspecify.annotations.NullMarked;
