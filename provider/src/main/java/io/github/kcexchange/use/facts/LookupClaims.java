// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use.facts;

import io.github.kcexchange.claim.Actor;
import io.github.kcexchange.claim.ActorChain;
import io.github.kcexchange.claim.ExternalSubject;
import io.github.kcexchange.claim.GatewayClaims;
import io.github.kcexchange.text.PlainText;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.AccessToken;

/**
 * The claims of a token by which Keycloak and the extension look up records. A token that is not verified can contain
 * any text. A mapper can also write any text into a token of the realm.
 */
public final class LookupClaims {

    private LookupClaims() {}

    /** Whether a database accepts every claim. If not, no record has such a text, and a lookup by it would fail. */
    public static boolean arePlain(AccessToken token) {
        ExternalSubject external = ExternalSubject.read(token.getOtherClaims()).orElse(null);
        return Stream.of(ofTheToken(token), ofActors(TrustedClaims.actors(token)), ofExternalSubject(external))
                .flatMap(texts -> texts)
                .filter(Objects::nonNull)
                .allMatch(PlainText::is);
    }

    private static Stream<@Nullable String> ofTheToken(AccessToken token) {
        return Stream.of(
                token.getSubject(),
                token.getSessionId(),
                token.getIssuedFor(),
                token.getOtherClaims().get(GatewayClaims.GATEWAY_CREDENTIAL_ID) instanceof String id ? id : null);
    }

    private static Stream<@Nullable String> ofExternalSubject(@Nullable ExternalSubject subject) {
        return subject == null ? Stream.empty() : Stream.of(subject.sub(), subject.clientId());
    }

    private static Stream<@Nullable String> ofActors(@Nullable ActorChain chain) {
        return chain == null ? Stream.empty() : chain.links().stream().flatMap(LookupClaims::ofActor);
    }

    private static Stream<@Nullable String> ofActor(Actor actor) {
        return Stream.concat(Stream.of(actor.sub(), actor.clientId()), ofExternalSubject(actor.external()));
    }
}
