// SPDX-License-Identifier: Apache-2.0
/** Verifies a token of a trusted issuer (RFC 7519, RFC 8725). */
@NullMarked
package io.github.kcexchange.check.issuer;

import org.jspecify.annotations.NullMarked;
