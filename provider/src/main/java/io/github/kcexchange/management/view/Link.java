// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.view;

/** A HAL link. Its {@code href} is absolute. */
public record Link(String href) {}
