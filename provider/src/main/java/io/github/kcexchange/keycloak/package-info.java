// SPDX-License-Identifier: Apache-2.0
/** Permits only the versions of Keycloak that the extension was tested on. */
@NullMarked
package io.github.kcexchange.keycloak;

import org.jspecify.annotations.NullMarked;
