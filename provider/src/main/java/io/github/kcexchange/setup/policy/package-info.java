// SPDX-License-Identifier: Apache-2.0
/** The delegation policy, which an administrator adds to the realm's client policies. */
@NullMarked
package io.github.kcexchange.setup.policy;

import org.jspecify.annotations.NullMarked;
