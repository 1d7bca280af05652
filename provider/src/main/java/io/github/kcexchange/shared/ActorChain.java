// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An {@code act} claim with the newest actor first (RFC 8693, section 4.1).
 *
 * @param links at least one
 * @param claim the claim as it stands in the token, so that nothing of it is lost when it is carried on
 */
public record ActorChain(List<Actor> links, Map<String, Object> claim) {

    /** Deeper claims are not read at all; no option allows a chain this long. */
    private static final int DEEPEST = 20;

    /** Reads the claim, or nothing if it is not a chain of named actors all the way down. */
    public static Optional<ActorChain> read(@Nullable Object claim) {
        List<Actor> links = new ArrayList<>();
        if (!(claim instanceof Map<?, ?> outermost)) {
            return Optional.empty();
        }
        Map<?, ?> rest = outermost;
        while (rest != null) {
            Optional<Actor> link = link(rest);
            if (link.isEmpty() || links.size() == DEEPEST) {
                return Optional.empty();
            }
            links.add(link.get());
            rest = (Map<?, ?>) rest.get(TokenMarks.ACT);
        }
        return Optional.of(new ActorChain(List.copyOf(links), members(outermost)));
    }

    /** The chain that a new actor begins. */
    public static ActorChain begunBy(Actor actor) {
        return new ActorChain(List.of(actor), actor.claim(null));
    }

    /** This chain with a newer actor around it. */
    public ActorChain continuedBy(Actor actor) {
        List<Actor> longer = new ArrayList<>();
        longer.add(actor);
        longer.addAll(links);
        return new ActorChain(List.copyOf(longer), actor.claim(claim));
    }

    /** Newest first, for an event. */
    public String path() {
        return links.stream().map(Actor::sub).collect(Collectors.joining(" < "));
    }

    private static Optional<Actor> link(Map<?, ?> members) {
        if (members.get("sub") instanceof String sub
                && !sub.isBlank()
                && isAbsentOrText(members, "client_id")
                && isAbsentOrObject(members)) {
            return Optional.of(new Actor(sub, (String) members.get("client_id")));
        }
        return Optional.empty();
    }

    private static boolean isAbsentOrText(Map<?, ?> members, String name) {
        return !members.containsKey(name) || (members.get(name) instanceof String text && !text.isBlank());
    }

    private static boolean isAbsentOrObject(Map<?, ?> members) {
        return !members.containsKey(TokenMarks.ACT) || members.get(TokenMarks.ACT) instanceof Map<?, ?>;
    }

    @SuppressWarnings("unchecked") // read from JSON, whose member names are strings
    private static Map<String, Object> members(Map<?, ?> claim) {
        return (Map<String, Object>) claim;
    }
}
