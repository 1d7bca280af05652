// SPDX-License-Identifier: Apache-2.0
/** Facts come in, a decision goes out: pure Java, no Keycloak, no clock, no I/O; one rule, one class. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.decide;
