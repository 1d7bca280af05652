// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.api.management;

/** A HAL link; {@code href} is absolute. */
record Link(String href) {}
