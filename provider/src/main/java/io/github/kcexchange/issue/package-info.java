// SPDX-License-Identifier: Apache-2.0
/** A grant comes in, a signed token goes out (RFC 8693, sections 2.2 and 4.1). */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.issue;
