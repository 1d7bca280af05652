// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.application;

import io.github.kcexchange.setup.mapper.MayActMapper;
import org.jspecify.annotations.Nullable;

/**
 * One configured {@link MayActMapper}.
 *
 * @param id the id of the mapper
 * @param name the name of the mapper
 * @param actor the only client that may exchange the token, or null if no client may
 * @param owner the client or client scope that has the mapper
 */
public record MayActMapping(
        String id, String name, @Nullable String actor, Owner owner) {

    /** The client or client scope that has the mapper, which affects its tokens. */
    public sealed interface Owner {

        /** Returns the name by which lists are ordered. */
        String name();
    }

    /**
     * A client.
     *
     * @param id its UUID
     * @param name its client id
     */
    public record OfClient(String id, String name) implements Owner {}

    /**
     * A client scope.
     *
     * @param id its id
     * @param name its name
     */
    public record OfClientScope(String id, String name) implements Owner {}
}
