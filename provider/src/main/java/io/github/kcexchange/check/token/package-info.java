// SPDX-License-Identifier: Apache-2.0
/** The text of a subject token or an actor token comes in, a verified token goes out (RFC 7519, RFC 8725). */
@NullMarked
package io.github.kcexchange.check.token;

import org.jspecify.annotations.NullMarked;
