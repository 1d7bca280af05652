// SPDX-License-Identifier: Apache-2.0
/** Defines the form of a token request: its parameters, its token types (RFC 8693, sections 2.1, 3). */
@NullMarked
package io.github.kcexchange.form;

import org.jspecify.annotations.NullMarked;
