// SPDX-License-Identifier: Apache-2.0
/** Defines the delegation policy, which an administrator adds to the realm's client policies. */
@NullMarked
package io.github.kcexchange.setup.policy;

import org.jspecify.annotations.NullMarked;
