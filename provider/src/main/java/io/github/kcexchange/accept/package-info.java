// SPDX-License-Identifier: Apache-2.0
/** The form comes in, a request goes out (RFC 8693, section 2.1). */
@NullMarked
package io.github.kcexchange.accept;

import org.jspecify.annotations.NullMarked;
