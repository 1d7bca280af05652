// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Actors in tokens of trusted issuers, and tokens of trusted issuers as actor tokens. */
@OnKeycloak
final class ExternalActorsIT {
    private static final Map<String, Object> NAMES_AGENT = Map.of("sub", "agent", "client_id", "agent");

    private final TestRealm realm;
    private final OtherIssuer believed = OtherIssuer.any();
    private final OtherIssuer other = OtherIssuer.any();
    private final Application agent;
    private final Person alice;
    private final Person bob;

    ExternalActorsIT(TestRealm realm) {
        this.realm = realm;
        this.agent = realm.application(
                "agent",
                client -> client.getAttributes().put("allow.token.introspection.without.audience.check", "true"));
        this.alice = realm.person("alice");
        this.bob = realm.person("bob");
        believed.trustedBy(realm, Map.of("trustsActors", true))
                .assignedTo(agent)
                .link(alice, "alice-there")
                .link(bob, "bob-there");
        other.trustedBy(realm, Map.of())
                .assignedTo(agent)
                .link(alice, "alice-there")
                .link(bob, "bob-there");
    }

    private Forger subject() {
        return believed.tokenFor("alice-there", realm);
    }

    private Form delegation(Secret subject, Secret actor, String actorType) {
        return OtherIssuer.exchange(subject).with("actor_token", actor.reveal()).with("actor_token_type", actorType);
    }

    private Form byTheAgent(Forger subject) {
        return delegation(subject.signedBy(believed.key()), agent.clientCredentials(), Form.ACCESS_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"act", "may_act"})
    void actorsAreTrustedOnlyWhereTheIssuerIsMarkedSo(String claim) {
        Forger token = other.tokenFor("alice-there", realm).claim(claim, NAMES_AGENT);
        Exchange.by(agent, OtherIssuer.exchange(token.signedBy(other.key())))
                .isRejected(Problem.EXTERNAL_TOKEN_CARRIES_DELEGATION, " Look at subject_token.");
        Secret plain = other.tokenFor("alice-there", realm).signedBy(other.key());
        Exchange.by(agent, delegation(plain, token.signedBy(other.key()), OtherIssuer.JWT))
                .isRejected(Problem.EXTERNAL_TOKEN_CARRIES_DELEGATION, " Look at actor_token.");
    }

    @Test
    void mayActOfTheIssuerNamesAnApplicationOfThisRealm() {
        Exchange exchange = Exchange.by(agent, byTheAgent(subject().claim("may_act", NAMES_AGENT)));
        assertThat(exchange.jwt().payload())
                .containsEntry("sub", alice.id())
                .containsEntry("act", Map.of("sub", "agent", "client_id", "agent"))
                .doesNotContainKey("may_act");
        assertThat(exchange.event().getDetails())
                .containsEntry("exchange_mode", "delegation")
                .containsEntry("delegation_chain", "agent");
    }

    @Test
    void anApplicationThatIsNamedAndSendsNoActorIsTheActor() {
        Secret subject = subject().claim("may_act", NAMES_AGENT).signedBy(believed.key());
        assertThat(Exchange.by(agent, OtherIssuer.exchange(subject)).jwt().claim("act"))
                .isEqualTo(Map.of("sub", "agent", "client_id", "agent"));
    }

    @Test
    void mayActThatNamesAnotherPartyRejectsTheExchange() {
        for (Object claim :
                List.of(Map.of("sub", "other"), Map.of("sub", "agent", "iss", believed.uri()), Map.of(), "agent")) {
            Exchange.by(agent, byTheAgent(subject().claim("may_act", claim)))
                    .isRejected(Problem.ACTOR_NOT_NAMED_BY_MAY_ACT);
        }
    }

    @Test
    void withoutMayActAndPolicyNoActorMayAct() {
        Exchange.by(agent, byTheAgent(subject())).isRejected(Problem.DELEGATION_NOT_ALLOWED);
    }

    @Test
    void theActorsOfTheTokenAreKeptWithTheirIssuer() {
        Map<String, Object> act = Map.of("sub", "agent", "client_id", "agent-there", "act", Map.of("sub", "first"));
        Map<String, Object> expected = Map.of(
                "sub",
                "agent",
                "client_id",
                "agent-there",
                "iss",
                believed.uri(),
                "act",
                Map.of("sub", "first", "iss", believed.uri()));
        Secret subject = subject().claim("act", act).signedBy(believed.key());
        Secret kept = Exchange.by(agent, OtherIssuer.exchange(subject)).token();
        assertThat(Jwt.of(kept).claim("act")).isEqualTo(expected);
        assertThat(agent.introspect(kept)).containsEntry("active", true).containsEntry("act", expected);

        Exchange extended =
                Exchange.by(agent, byTheAgent(subject().claim("act", act).claim("may_act", NAMES_AGENT)));
        assertThat(extended.jwt().claim("act"))
                .isEqualTo(Map.of("sub", "agent", "client_id", "agent", "act", expected));
        assertThat(extended.event().getDetails()).containsEntry("delegation_chain", "agent < agent < first");

        assertThat(Exchange.by(agent, Exchange.impersonation(kept)).jwt().claim("act"))
                .isEqualTo(expected);
    }

    @Test
    void anActorThatTheIssuerSaysIsOfThisRealmMustExistHere() {
        Map<String, Object> act = Map.of(
                "sub", "nobody", "client_id", "nobody", "iss", realm.issuer().toString());
        Exchange.by(agent, OtherIssuer.exchange(subject().claim("act", act).signedBy(believed.key())))
                .isRejected(Problem.ACTOR_GONE);
    }

    /** A disabled client has an enabled service account. */
    @Test
    void aServiceAccountThatTheIssuerSaysIsAnActorEndsWithItsClient() {
        Application first = realm.application("first");
        String account = first.admin().getServiceAccountUser().getId();
        String own = realm.issuer().toString();
        Forger named = subject().claim("act", Map.of("sub", account, "iss", own));
        Form form = OtherIssuer.exchange(named.signedBy(believed.key()));
        Secret issued = Exchange.by(agent, form).token();
        assertThat(agent.sees(issued)).isTrue();
        first.change(client -> client.setEnabled(false));
        assertThat(agent.sees(issued)).isFalse();
        Exchange.by(agent, form).isRejected(Problem.ACTOR_GONE);
    }

    @Test
    void theIssuerDoesNotRecordAnIdentityForThisRealm() {
        Map<String, Object> identity = Map.of("iss", other.uri(), "sub", "nobody-there", "client_id", "agent");
        Map<String, Object> act = Map.of("sub", "first", "external_subject", identity);
        Secret issued = Exchange.by(
                        agent, OtherIssuer.exchange(subject().claim("act", act).signedBy(believed.key())))
                .token();
        assertThat(Jwt.of(issued).claim("act")).isEqualTo(Map.of("sub", "first", "iss", believed.uri()));
        assertThat(agent.sees(issued)).isTrue();
    }

    @Test
    void aMalformedActIsRejected() {
        for (Object act : List.of("agent", Map.of(), Map.of("sub", " "), Map.of("sub", "a", "iss", 5), List.of())) {
            Exchange.by(agent, OtherIssuer.exchange(subject().claim("act", act).signedBy(believed.key())))
                    .isRejected(Problem.SUBJECT_TOKEN_ACT_INVALID);
        }
    }

    @Test
    void aTokenOfTheIssuerIsAnActorToken() {
        Secret actor = believed.tokenFor("bob-there", realm).signedBy(believed.key());
        Secret subject = subject().claim("may_act", Map.of("sub", "bob-there")).signedBy(believed.key());
        Exchange exchange = Exchange.by(agent, delegation(subject, actor, OtherIssuer.JWT));
        assertThat(exchange.jwt().payload())
                .containsEntry("sub", alice.id())
                .containsEntry(
                        "act",
                        Map.of(
                                "sub",
                                bob.id(),
                                "client_id",
                                "agent",
                                "external_subject",
                                Map.of("iss", believed.uri(), "sub", "bob-there", "client_id", "agent")));
        assertThat(exchange.event().getDetails())
                .containsEntry("actor_id", bob.id())
                .containsEntry("actor_type", "user");
    }

    @Test
    void anActorTokenThatIsNotAcceptedIsNamedAsTheActorToken() {
        Secret actor = believed.tokenFor("bob-there", realm).signedBy(other.key());
        Exchange.by(agent, delegation(subject().signedBy(believed.key()), actor, OtherIssuer.JWT))
                .isRejected(Problem.EXTERNAL_TOKEN_SIGNATURE_INVALID, " Look at actor_token.");
    }

    @Test
    void theSameUserCannotBeSubjectAndActor() {
        Secret actor = other.tokenFor("alice-there", realm).signedBy(other.key());
        Exchange.by(agent, delegation(subject().signedBy(believed.key()), actor, OtherIssuer.JWT))
                .isRejected(Problem.ACTOR_IS_THE_SUBJECT);
    }
}
