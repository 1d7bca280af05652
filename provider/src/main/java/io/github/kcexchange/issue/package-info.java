// SPDX-License-Identifier: Apache-2.0
/** Issues the signed token of an approved exchange (RFC 8693, sections 2.2, 4.1). */
@NullMarked
package io.github.kcexchange.issue;

import org.jspecify.annotations.NullMarked;
