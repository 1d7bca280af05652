// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.forge.RealmKey;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/**
 * ID tokens as subject and actor tokens. Keycloak's token endpoint checks no ID tokens, so the extension makes every
 * check.
 */
@OnKeycloak
final class InvalidIdTokenIT {
    private final TestRealm realm;
    private final RealmKey key;
    private final Scene scene;
    private final Application portal;
    private final Application keeper;

    InvalidIdTokenIT(TestRealm realm) {
        this.realm = realm;
        this.key = RealmKey.importedInto(realm);
        this.scene = Scene.in(realm);
        this.portal = realm.application(
                "portal",
                Clients.reaching(Api.ADDRESS, Api.BUZZER)
                        .andThen(Clients.receiving(Api.ADDRESS))
                        .andThen(InvalidIdTokenIT::signingInByBrowser));
        this.keeper = realm.application(
                "keeper",
                Clients.reaching(Api.ADDRESS)
                        .andThen(client -> client.setOptionalClientScopes(List.of("a.crud", "offline_access")))
                        .andThen(InvalidIdTokenIT::signingInByBrowser));
        List<String> everybody = List.of("default-roles-" + realm.name());
        new Policies(realm).delegation(Map.of("actor-roles", everybody, "subject-roles", everybody));
    }

    @Test
    void withoutAFlawBothAreAccepted() {
        Holder subject = holder();
        Holder actor = holder();
        Form form = Presented.id(actor.idToken())
                .asActor(Presented.id(subject.idToken()).asSubject().with("scope", "b.read"));
        Jwt issued = Exchange.by(portal, form).jwt();
        assertThat(issued.text("sub")).isEqualTo(subject.person().id());
        assertThat(issued.claim("act")).isEqualTo(Map.of("sub", actor.person().id(), "client_id", portal.clientId()));
    }

    @Test
    void withoutAFlawATokenThatTheTestSignsIsAccepted() {
        Presented token = Presented.id(Forger.of(holder().idToken()).signedBy(key.pair()));
        Exchange.by(portal, token.asSubject()).token();
        Exchange.by(portal, token.asActor(Exchange.impersonation(scene.forAddress())))
                .token();
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void anInvalidSubjectTokenIsRejected(Function<Holder, Secret> flaw) {
        Form form = Presented.id(flaw.apply(holder())).asSubject();
        Exchange.by(portal, form).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void anInvalidActorTokenIsRejected(Function<Holder, Secret> flaw) {
        Form subject = Exchange.impersonation(scene.forAddress());
        Form form = Presented.id(flaw.apply(holder())).asActor(subject);
        Exchange.by(portal, form).isRejected(Problem.ACTOR_TOKEN_INVALID);
    }

    Stream<Named<Function<Holder, Secret>>> flaws() {
        return Stream.of(forged(), withWrongClaims(), ended()).flatMap(group -> group);
    }

    private Stream<Named<Function<Holder, Secret>>> forged() {
        return Stream.of(
                Named.of("not a JWT", holder -> Secret.of("opaque-" + UUID.randomUUID())),
                Named.of(
                        "unsigned",
                        holder -> Forger.of(holder.idToken())
                                .header("alg", "none")
                                .unsigned()),
                Named.of(
                        "signed by another key",
                        holder -> Forger.of(holder.idToken()).signedBy(Forger.ownKey())),
                Named.of("of another realm", holder -> inNeighbour().idToken()));
    }

    private Stream<Named<Function<Holder, Secret>>> withWrongClaims() {
        long now = Instant.now().getEpochSecond();
        return Stream.of(
                with("expired", "exp", now - 1),
                with("without an end", "exp", null),
                with("not yet valid", "nbf", now + 3600),
                with("of another issuer", "iss", "https://elsewhere.example"),
                with("for another client", "aud", "shop"),
                with("for no audience", "aud", null),
                with("of an unknown client", "azp", "unknown"),
                with("of an unknown session", "sid", "unknown"),
                with("of no session", "sid", null),
                with("of another user", "sub", scene.alice().id()),
                with("of no user", "sub", null),
                with("an access token by its type", "typ", "Bearer"),
                with("a refresh token by its type", "typ", "Refresh"),
                with("a logout token by its type", "typ", "Logout"),
                with("without a type", "typ", null));
    }

    private Stream<Named<Function<Holder, Secret>>> ended() {
        return Stream.of(
                Named.of(
                        "of a user who logged out and has an offline session of another client",
                        holder -> withAnotherClientsOfflineSession(holder.person())),
                after(
                        "of a user who logged out",
                        holder -> holder.person().admin().logout()),
                after(
                        "of a session that was ended",
                        holder -> realm.admin()
                                .deleteSession(Jwt.of(holder.idToken()).text("sid"), false)),
                after("of a disabled user", Holder::disablePerson),
                after("of a deleted user", holder -> holder.person().admin().remove()),
                after("of a user who was deleted and re-created", holder -> {
                    holder.person().admin().remove();
                    realm.person(holder.person().username());
                }));
    }

    @Test
    void tokensFromBeforeTheRealmsOrTheClientsNotBeforeAreRejected() {
        Form form = Presented.id(holder().idToken()).asSubject();
        int soon = (int) Instant.now().getEpochSecond() + 1;
        realm.change(r -> r.setNotBefore(soon));
        try {
            Exchange.by(portal, form).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        } finally {
            realm.change(r -> r.setNotBefore(0));
        }
        portal.change(client -> client.setNotBefore(soon));
        try {
            Exchange.by(portal, form).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        } finally {
            portal.change(client -> client.setNotBefore(0));
        }
        Exchange.by(portal, form).token();
    }

    /** The offline session has the id of the online session, and stays after the logout. */
    private Secret withAnotherClientsOfflineSession(Person person) {
        Browser browser = new Browser(realm);
        Secret idToken = browser.signIn(person, portal, "openid").secret("id_token");
        Secret kept = browser.signInBySession(keeper, "openid offline_access").accessToken();
        assertThat(Jwt.of(kept).text("sid")).isEqualTo(Jwt.of(idToken).text("sid"));
        Exchange.by(portal, Presented.id(idToken).asSubject()).token();
        realm.admin().deleteSession(Jwt.of(idToken).text("sid"), false);
        assertThat(scene.reader().sees(kept)).as("the offline session stays").isTrue();
        return idToken;
    }

    /** As Keycloak does with an access token of the same sign-in. */
    @Test
    void anIdTokenOfItsClientsOwnOfflineSessionIsAcceptedUntilThatSessionEnds() {
        Answer signIn = new Browser(realm).signIn(holder().person(), keeper, "openid offline_access");
        Secret idToken = signIn.secret("id_token");
        Form form = Presented.id(idToken).asSubject();
        Secret issued = Exchange.by(keeper, form).token();
        assertThat(Jwt.of(issued).text("sid")).isEqualTo(Jwt.of(idToken).text("sid"));
        assertThat(scene.reader().sees(issued)).isTrue();
        realm.admin().deleteSession(Jwt.of(idToken).text("sid"), true);
        assertThat(scene.reader().sees(signIn.accessToken())).isFalse();
        assertThat(scene.reader().sees(issued)).isFalse();
        Exchange.by(keeper, form).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    /** The user loses the role that the scope {@code offline_access} needs. */
    @Test
    void anIdTokenOfAnOfflineSessionWithoutOfflineAccessIsRejected() {
        Person person = realm.person("former-keeper");
        Answer signIn = new Browser(realm).signIn(person, keeper, "openid offline_access");
        Form form = Presented.id(signIn.secret("id_token")).asSubject();
        Exchange.by(keeper, form).token();
        RoleRepresentation defaults =
                realm.admin().roles().get("default-roles-" + realm.name()).toRepresentation();
        person.admin().roles().realmLevel().remove(List.of(defaults));
        assertThat(scene.reader().sees(signIn.accessToken())).isFalse();
        Exchange.by(keeper, form).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    private static void signingInByBrowser(ClientRepresentation client) {
        client.setStandardFlowEnabled(true);
        client.setRedirectUris(List.of(Clients.CALLBACK));
    }

    private Holder holder() {
        return Holder.of(realm.person("user-" + UUID.randomUUID()), portal);
    }

    private Holder inNeighbour() {
        TestRealm neighbour = realm.neighbour();
        Api.ADDRESS.in(neighbour);
        Person person = neighbour.person("alice");
        return Holder.of(person, neighbour.application("portal", Clients.reaching(Api.ADDRESS)));
    }

    private Named<Function<Holder, Secret>> with(String name, String claim, Object value) {
        return Named.of(
                name, holder -> Forger.of(holder.idToken()).claim(claim, value).signedBy(key.pair()));
    }

    /** The token is exchanged before the event, so the server remembers its signature. */
    private Named<Function<Holder, Secret>> after(String name, Consumer<Holder> event) {
        return Named.of(name, holder -> {
            Exchange.by(portal, Presented.id(holder.idToken()).asSubject()).token();
            event.accept(holder);
            return holder.idToken();
        });
    }
}
