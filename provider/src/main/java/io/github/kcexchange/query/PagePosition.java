// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.query;

/** The position in a list that is ordered by name and id. The next page begins after it. */
public record PagePosition(String name, String id) {}
