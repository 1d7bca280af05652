// SPDX-License-Identifier: Apache-2.0
/** The database table of the gateway credentials. */
@NullMarked
package io.github.kcexchange.credential.jpa;

import org.jspecify.annotations.NullMarked;
