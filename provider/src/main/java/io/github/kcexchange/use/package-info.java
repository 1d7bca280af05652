// SPDX-License-Identifier: Apache-2.0
/** Decides whether an issued token may be used at a door of Keycloak (docs/doors.md). */
@NullMarked
package io.github.kcexchange.use;

import org.jspecify.annotations.NullMarked;
