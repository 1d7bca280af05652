// SPDX-License-Identifier: Apache-2.0
/** Manages gateway credentials. */
@NullMarked
package io.github.kcexchange.credential;

import org.jspecify.annotations.NullMarked;
