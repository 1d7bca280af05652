// SPDX-License-Identifier: Apache-2.0
/** Lists the problems that end an exchange without a token. */
@NullMarked
package io.github.kcexchange.problem;

import org.jspecify.annotations.NullMarked;
