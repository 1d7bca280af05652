// SPDX-License-Identifier: Apache-2.0
/** An issued token comes back: may it be used for this? One policy, asked at every door of Keycloak (docs/doors.md). */
@NullMarked
package io.github.kcexchange.uphold;

import org.jspecify.annotations.NullMarked;
