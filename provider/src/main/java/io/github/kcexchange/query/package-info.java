// SPDX-License-Identifier: Apache-2.0
/** Queries Keycloak's own tables. */
@NullMarked
package io.github.kcexchange.query;

import org.jspecify.annotations.NullMarked;
