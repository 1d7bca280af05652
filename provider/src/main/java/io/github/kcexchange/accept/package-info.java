// SPDX-License-Identifier: Apache-2.0
/** Reads the form of a token request (RFC 8693, section 2.1). */
@NullMarked
package io.github.kcexchange.accept;

import org.jspecify.annotations.NullMarked;
