// SPDX-License-Identifier: Apache-2.0
/** Keycloak's extension points, without any rule: each class asks the rooms below. */
@NullMarked
package io.github.kcexchange.keycloak;

import org.jspecify.annotations.NullMarked;
