// SPDX-License-Identifier: Apache-2.0
/** Implements Keycloak's extension points without any rule: each class delegates to the other rooms. */
@NullMarked
package io.github.kcexchange.keycloak;

import org.jspecify.annotations.NullMarked;
