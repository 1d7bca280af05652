// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.query;

/**
 * The position in a list that is ordered by name and id. The next page begins after it.
 *
 * @param name the name by which the database orders the row
 * @param id the id of the row
 */
public record PagePosition(String name, String id) {}
