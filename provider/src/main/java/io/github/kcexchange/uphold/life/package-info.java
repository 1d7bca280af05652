// SPDX-License-Identifier: Apache-2.0
/** Reads the server's records for the policy: does everything that a token depends on still stand? */
@NullMarked
package io.github.kcexchange.uphold.life;

import org.jspecify.annotations.NullMarked;
