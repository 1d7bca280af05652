// SPDX-License-Identifier: Apache-2.0
/** Facts come in, an approval goes out: pure Java, no Keycloak, no clock, no I/O; one rule, one class. */
@NullMarked
package io.github.kcexchange.decide;

import org.jspecify.annotations.NullMarked;
