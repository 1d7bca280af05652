// SPDX-License-Identifier: Apache-2.0
/** Manages trusted issuers, which are identity providers of the realm. */
@NullMarked
package io.github.kcexchange.issuer;

import org.jspecify.annotations.NullMarked;
