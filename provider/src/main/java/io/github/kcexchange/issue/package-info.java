// SPDX-License-Identifier: Apache-2.0
/** An approval comes in, a signed token goes out (RFC 8693, sections 2.2, 4.1). */
@NullMarked
package io.github.kcexchange.issue;

import org.jspecify.annotations.NullMarked;
