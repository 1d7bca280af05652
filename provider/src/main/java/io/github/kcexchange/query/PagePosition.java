// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.query;

/** Where a list that is ordered by name and id goes on: behind this one. */
public record PagePosition(String name, String id) {}
