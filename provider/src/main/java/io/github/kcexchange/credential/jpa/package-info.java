// SPDX-License-Identifier: Apache-2.0
/** Stores gateway credentials in a database table. */
@NullMarked
package io.github.kcexchange.credential.jpa;

import org.jspecify.annotations.NullMarked;
