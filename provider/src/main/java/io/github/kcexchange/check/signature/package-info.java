// SPDX-License-Identifier: Apache-2.0
/** Remembers the signatures that this server has verified. */
@NullMarked
package io.github.kcexchange.check.signature;

import org.jspecify.annotations.NullMarked;
