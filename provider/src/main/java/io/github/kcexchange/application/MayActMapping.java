// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.application;

import io.github.kcexchange.setup.mapper.MayActMapper;
import org.jspecify.annotations.Nullable;

/**
 * One use of the mapper {@link MayActMapper}.
 *
 * @param id of the mapper
 * @param name of the mapper
 * @param actor the client that alone may exchange the token, or null where nobody may
 * @param owner whose mapper it is
 */
public record MayActMapping(
        String id, String name, @Nullable String actor, Owner owner) {

    /** Whose tokens the mapper writes into. */
    public sealed interface Owner {

        /** What lists are ordered by. */
        String name();
    }

    /**
     * A client.
     *
     * @param id its UUID
     * @param name its client id
     */
    public record OfClient(String id, String name) implements Owner {}

    /** A client scope. */
    public record OfClientScope(String id, String name) implements Owner {}
}
