// SPDX-License-Identifier: Apache-2.0
/** May this issued token be used for this? One policy, which every door of Keycloak asks (docs/doors.md). */
@NullMarked
package io.github.kcexchange.uphold;

import org.jspecify.annotations.NullMarked;
