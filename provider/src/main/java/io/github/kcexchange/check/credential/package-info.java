// SPDX-License-Identifier: Apache-2.0
/** The text of a gateway credential comes in, a verified gateway goes out. */
@NullMarked
package io.github.kcexchange.check.credential;

import org.jspecify.annotations.NullMarked;
