// SPDX-License-Identifier: Apache-2.0
/** Queries Keycloak's own tables page by page. */
@NullMarked
package io.github.kcexchange.query;

import org.jspecify.annotations.NullMarked;
