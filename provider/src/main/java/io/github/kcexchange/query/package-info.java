// SPDX-License-Identifier: Apache-2.0
/** Questions to Keycloak's own tables, answered page by page. */
@NullMarked
package io.github.kcexchange.query;

import org.jspecify.annotations.NullMarked;
