// SPDX-License-Identifier: Apache-2.0
/** The form comes in, an exchange request goes out (RFC 8693, section 2.1). */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.accept;
