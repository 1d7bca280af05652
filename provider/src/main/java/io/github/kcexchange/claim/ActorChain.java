// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An {@code act} claim as a list, with the newest actor first (RFC 8693, section 4.1).
 *
 * @param links the actors, at least one
 * @param claim the complete claim of the token, so that no member is lost when it is copied into the next token
 */
public record ActorChain(List<Actor> links, Map<String, Object> claim) {

    /** The maximum depth that is read. No option allows a chain this long. */
    private static final int MAX_DEPTH = 20;

    /** Reads the claim. Empty if the claim or a nested one is malformed or names no actor. */
    public static Optional<ActorChain> read(@Nullable Object claim) {
        List<Actor> links = new ArrayList<>();
        if (!(claim instanceof Map<?, ?> outermost)) {
            return Optional.empty();
        }
        Map<?, ?> rest = outermost;
        while (rest != null) {
            Optional<Actor> link = link(rest);
            if (link.isEmpty() || links.size() == MAX_DEPTH) {
                return Optional.empty();
            }
            links.add(link.get());
            rest = (Map<?, ?>) rest.get(TokenMarks.ACT);
        }
        return Optional.of(new ActorChain(List.copyOf(links), members(outermost)));
    }

    /**
     * Reads the claim of a token of another issuer. An actor without {@code iss} receives the issuer of the token,
     * because a {@code sub} is unique within its issuer only (RFC 7519, section 4.1.2). An {@link ExternalSubject} is
     * removed, because only this realm's own record counts here.
     */
    public static Optional<ActorChain> readOf(String issuer, @Nullable Object claim) {
        return read(claim).flatMap(chain -> read(withIssuer(issuer, chain.claim())));
    }

    private static Map<String, Object> withIssuer(String issuer, Map<?, ?> claim) {
        Map<String, Object> qualified = new LinkedHashMap<>(members(claim));
        qualified.putIfAbsent("iss", issuer);
        qualified.remove(ExternalSubject.CLAIM);
        if (claim.get(TokenMarks.ACT) instanceof Map<?, ?> before) {
            qualified.put(TokenMarks.ACT, withIssuer(issuer, before));
        }
        return qualified;
    }

    /** Returns a new chain with one actor. */
    public static ActorChain startedBy(Actor actor) {
        return new ActorChain(List.of(actor), actor.claim(null));
    }

    /** Returns this chain, extended by a newer actor. */
    public ActorChain extendedBy(Actor actor) {
        List<Actor> longer = new ArrayList<>();
        longer.add(actor);
        longer.addAll(links);
        return new ActorChain(List.copyOf(longer), actor.claim(claim));
    }

    /** Returns the {@code sub} of each actor, newest first and separated by {@code <}, for an event. */
    public String path() {
        return links.stream().map(Actor::sub).collect(Collectors.joining(" < "));
    }

    private static Optional<Actor> link(Map<?, ?> members) {
        if (members.get("sub") instanceof String sub
                && !sub.isBlank()
                && isAbsentOrText(members, "client_id")
                && isAbsentOrText(members, "iss")
                && isAbsentOrExternalSubject(members)
                && isAbsentOrObject(members)) {
            return Optional.of(new Actor(
                    sub,
                    (String) members.get("client_id"),
                    (String) members.get("iss"),
                    ExternalSubject.read(members).orElse(null)));
        }
        return Optional.empty();
    }

    private static boolean isAbsentOrText(Map<?, ?> members, String name) {
        return !members.containsKey(name) || (members.get(name) instanceof String text && !text.isBlank());
    }

    private static boolean isAbsentOrExternalSubject(Map<?, ?> members) {
        return !ExternalSubject.isIn(members) || ExternalSubject.read(members).isPresent();
    }

    private static boolean isAbsentOrObject(Map<?, ?> members) {
        return !members.containsKey(TokenMarks.ACT) || members.get(TokenMarks.ACT) instanceof Map<?, ?>;
    }

    @SuppressWarnings("unchecked") // read from JSON, whose member names are strings
    private static Map<String, Object> members(Map<?, ?> claim) {
        return (Map<String, Object>) claim;
    }
}
