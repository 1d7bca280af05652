// SPDX-License-Identifier: Apache-2.0
/** Builds the URL that is the issuer of a realm's own tokens. */
@NullMarked
package io.github.kcexchange.realm.url;

import org.jspecify.annotations.NullMarked;
