// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.query;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The rows that already have a name. The name should be unique, but imported rows can share it. Each of them keeps it
 * until it gets another one.
 *
 * @param ids the ids of the rows
 */
public record Namesakes(Collection<String> ids) {

    /**
     * Whether another row has the name, so that this row cannot get it.
     *
     * @param own the id of this row, or null for a new one
     * @param unchanged whether this row had the name when the request found it
     */
    public boolean forbid(@Nullable String own, boolean unchanged) {
        boolean kept = own != null && unchanged && ids.contains(own);
        return !kept && ids.stream().anyMatch(id -> !id.equals(own));
    }
}
