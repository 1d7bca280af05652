// SPDX-License-Identifier: Apache-2.0
/** Finds the JPA entities of a session. */
@NullMarked
package io.github.kcexchange.jpa;

import org.jspecify.annotations.NullMarked;
