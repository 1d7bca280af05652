// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.awaitility.Awaitility.await;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.forge.RealmKey;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/**
 * All ways in which a token can be invalid. A token that becomes invalid later is exchanged first, so that the server
 * remembers its signature.
 *
 * @param key the realm's own key, for tokens that are genuine except for one claim
 * @param exchanging exchanges valid tokens
 * @param reader may introspect every token
 */
record Flaws(TestRealm realm, RealmKey key, Application exchanging, Application reader) {

    Stream<Named<Supplier<Presented>>> all() {
        return Stream.of(forged(), unreadable(), ofAnotherKind(), ended(), ofDisabledOrDeletedParties())
                .flatMap(group -> group);
    }

    private Stream<Named<Supplier<Presented>>> forged() {
        return Stream.of(
                flaw("without a signature", () -> forger().header("alg", "none").unsigned()),
                flaw("signed by zeros", () -> forger().signedWith(new byte[256])),
                flaw("another text with the signature of an exchanged token", this::withKnownSignature),
                flaw("an exchanged token with another signature", this::withKnownText),
                flaw("signed by another key", () -> forger().signedBy(Forger.ownKey())),
                flaw(
                        "signed with a shared secret",
                        () -> forger().header("alg", "HS256").macWith("secret".getBytes(StandardCharsets.UTF_8))),
                flaw("not a JWT", () -> Secret.of("opaque-" + UUID.randomUUID())),
                flaw(
                        "with characters appended",
                        () -> Secret.of(Holder.in(realm).accessToken().reveal() + ".x")),
                flaw(
                        "of another issuer",
                        () -> forger().claim("iss", "https://elsewhere.example").signedBy(key.pair())),
                flaw(
                        "with a claim that is nested too deep",
                        () -> forger().claim("record", nested(200)).signedBy(key.pair())),
                flaw("without an end", () -> forger().claim("exp", null).signedBy(key.pair())),
                flaw(
                        "not yet valid",
                        () -> forger().claim("nbf", Instant.now().getEpochSecond() + 3600)
                                .signedBy(key.pair())),
                flaw(
                        "of an unknown session",
                        () -> forger().claim("sid", "unknown").signedBy(key.pair())),
                flaw(
                        "of an unknown client",
                        () -> forger().claim("azp", "unknown").signedBy(key.pair())));
    }

    /** Keycloak's own check, or the next one, would fail with an internal error on each of them. */
    private Stream<Named<Supplier<Presented>>> unreadable() {
        return Stream.of(
                flaw(
                        "of a grant that the server lacks",
                        () -> forger().claim("jti", "onrtxx:" + UUID.randomUUID())
                                .signedBy(key.pair())),
                flaw(
                        "of an unknown type of session",
                        () -> forger().claim("jti", "xxrtac:" + UUID.randomUUID())
                                .signedBy(key.pair())),
                flaw("without an id", () -> forger().claim("jti", null).signedBy(key.pair())),
                flaw(
                        "with an audience that is no text",
                        () -> forger().claim("aud", List.of(exchanging.clientId(), 5))
                                .signedBy(key.pair())),
                flaw(
                        "without a time of issue",
                        () -> forger().claim("iat", null).signedBy(key.pair())),
                flaw(
                        "for a user storage instead of a user",
                        () -> forger().claim("sid", null)
                                .claim("jti", "trrtcc:" + UUID.randomUUID())
                                .claim("sub", "f:storage")
                                .signedBy(key.pair())),
                Named.of(
                        "an ID token without a time of issue",
                        () -> Presented.id(Forger.of(Holder.in(realm).idToken())
                                .claim("aud", exchanging.clientId())
                                .claim("iat", null)
                                .signedBy(key.pair()))));
    }

    private Stream<Named<Supplier<Presented>>> ofAnotherKind() {
        return Stream.of(
                flaw("an ID token as access token", () -> Holder.in(realm).idToken()),
                Named.of(
                        "an access token as ID token",
                        () -> Presented.id(
                                forger().claim("aud", exchanging.clientId()).signedBy(key.pair()))),
                Named.of(
                        "an ID token for another audience",
                        () -> Presented.id(Holder.in(realm).idToken())),
                flaw("a refresh token", () -> Holder.in(realm).signIn().secret("refresh_token")),
                flaw(
                        "a gateway credential",
                        () -> realm.gateway("gateway-" + now()).credential().token()),
                flaw("a logout token", () -> forger().claim("typ", "Logout").signedBy(key.pair())),
                flaw("of another realm", this::ofAnotherRealm));
    }

    private Stream<Named<Supplier<Presented>>> ended() {
        return Stream.of(
                flaw("expired", this::expired),
                flaw("revoked", () -> after(holder -> holder.revoke(holder.accessToken()))),
                flaw(
                        "of a user who logged out",
                        () -> after(holder -> holder.person().admin().logout())),
                flaw(
                        "of a session that was ended",
                        () -> after(holder -> realm.admin()
                                .deleteSession(Jwt.of(holder.accessToken()).text("sid"), false))),
                flaw(
                        "from before the client's not-before",
                        () -> after(holder -> holder.application()
                                .change(client ->
                                        client.setNotBefore((int) Instant.now().getEpochSecond() + 1)))));
    }

    private Stream<Named<Supplier<Presented>>> ofDisabledOrDeletedParties() {
        return Stream.of(
                flaw("of a disabled user", () -> after(Holder::disablePerson)),
                flaw(
                        "of a deleted user",
                        () -> after(holder -> holder.person().admin().remove())),
                flaw(
                        "of a user who was deleted and re-created",
                        () -> after(holder -> {
                            holder.person().admin().remove();
                            realm.person(holder.person().username());
                        })),
                flaw(
                        "of a disabled client",
                        () -> after(holder -> holder.application().change(client -> client.setEnabled(false)))),
                flaw(
                        "of a deleted client",
                        () -> after(holder -> holder.application().admin().remove())),
                flaw(
                        "of a client that was deleted and re-created",
                        () -> after(holder -> {
                            holder.application().admin().remove();
                            realm.application(holder.application().clientId(), Scene.signingInByPassword());
                        })));
    }

    /** A token without a flaw. The test signs it, as it signs the forged ones. */
    Presented none() {
        return Presented.access(forger().signedBy(key.pair()));
    }

    /** A token of a client whose id not every database can look up. */
    Presented ofAnUnstorableClient() {
        return Presented.access(forger().claim("azp", "a\0b").signedBy(key.pair()));
    }

    private Forger forger() {
        return Forger.of(Holder.in(realm).accessToken());
    }

    private Secret after(Consumer<Holder> event) {
        Holder holder = Holder.in(realm);
        exchange(holder.accessToken());
        event.accept(holder);
        return holder.accessToken();
    }

    private void exchange(Secret token) {
        Exchange.by(exchanging, Exchange.impersonation(token).with("scope", "b.read"))
                .token();
    }

    private Secret exchanged() {
        Secret token = Holder.in(realm).accessToken();
        exchange(token);
        return token;
    }

    private Secret withKnownSignature() {
        Secret token = exchanged();
        return Forger.of(token).claim("jti", Jwt.of(token).text("jti") + "0").signedLike(token);
    }

    private Secret withKnownText() {
        Secret token = exchanged();
        String text = token.reveal();
        return Secret.of(text.substring(0, text.lastIndexOf('.') + 1) + Forger.encoded(new byte[256]));
    }

    private Secret expired() {
        Application client = Holder.client(realm);
        client.change(Clients.attribute("access.token.lifespan", "1"));
        Secret token = Holder.of(realm.person("user-" + now()), client).accessToken();
        await().atMost(Duration.ofSeconds(20)).until(() -> !reader.sees(token));
        return token;
    }

    private Secret ofAnotherRealm() {
        TestRealm neighbour = realm.neighbour();
        Api.ADDRESS.in(neighbour);
        Person alice = neighbour.person("alice");
        return Holder.of(alice, Holder.client(neighbour)).accessToken();
    }

    private static Object nested(int depth) {
        return depth == 0 ? "innermost" : List.of(nested(depth - 1));
    }

    private static long now() {
        return System.nanoTime();
    }

    private static Named<Supplier<Presented>> flaw(String name, Supplier<Secret> token) {
        return Named.of(name, () -> Presented.access(token.get()));
    }
}
