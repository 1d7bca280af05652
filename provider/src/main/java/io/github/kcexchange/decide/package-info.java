// SPDX-License-Identifier: Apache-2.0
/** Decides on an exchange in pure Java, with one class per rule: no Keycloak, no clock, no I/O. */
@NullMarked
package io.github.kcexchange.decide;

import org.jspecify.annotations.NullMarked;
