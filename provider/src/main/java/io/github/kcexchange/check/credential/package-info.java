// SPDX-License-Identifier: Apache-2.0
/** Verifies a gateway credential. */
@NullMarked
package io.github.kcexchange.check.credential;

import org.jspecify.annotations.NullMarked;
