// SPDX-License-Identifier: Apache-2.0
/** Token strings come in, verified facts go out (RFC 8693 section 2.1, RFC 7519, RFC 8725). */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.check;
