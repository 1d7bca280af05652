// SPDX-License-Identifier: Apache-2.0
/** Verifies a subject token or an actor token (RFC 7519, RFC 8725). */
@NullMarked
package io.github.kcexchange.check.token;

import org.jspecify.annotations.NullMarked;
