// SPDX-License-Identifier: Apache-2.0
/** Locks rows of Keycloak's own tables. */
@NullMarked
package io.github.kcexchange.lock;

import org.jspecify.annotations.NullMarked;
