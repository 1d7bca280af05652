// SPDX-License-Identifier: Apache-2.0
/** Gateway credentials: issuing, lookup, revocation. */
@NullMarked
package io.github.kcexchange.credential;

import org.jspecify.annotations.NullMarked;
