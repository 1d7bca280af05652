// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.delegation.ClaimMapper;
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
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** The protocol mapper {@code pingone-exchanged-token-claim-mapper} with tokens of a trusted issuer. */
@OnKeycloak
final class CarriedForeignClaimsIT {
    private static final Map<String, Object> RECORD = Map.of("id", "r-1", "tags", List.of("x", "y"), "open", true);

    private final TestRealm realm;
    private final OtherIssuer issuer = OtherIssuer.any();
    private final OtherIssuer.Trusted trusted;
    private final Person alice;
    private final Person bob;

    CarriedForeignClaimsIT(TestRealm realm) {
        this.realm = realm;
        this.alice = realm.person("alice");
        this.bob = realm.person("bob");
        this.trusted = issuer.trustedBy(realm, Map.of("trustsActors", true));
        trusted.link(alice, "alice-there").link(bob, "bob-there");
    }

    Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("department", "radiology"),
                Arguments.of("level", 7),
                Arguments.of("on_call", true),
                Arguments.of("groups", List.of("a", "b")),
                Arguments.of("record", RECORD),
                Arguments.of("record.tags", List.of("x", "y")),
                Arguments.of("example\\.com/role", "nurse"),
                Arguments.of("iss", issuer.uri()),
                Arguments.of("sub", "alice-there"),
                Arguments.of("azp", "client-there"),
                Arguments.of("email", "alice@there.example"),
                Arguments.of("realm_access.roles", List.of("admin-there")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aClaimOfTheSubjectTokenIsCarriedAsItIsAndIntrospectionShowsIt(String claim, Object value) {
        Application application =
                carrying(ClaimMapper.required(ClaimMapper.mapping("subject_token", claim, "carried")));
        Exchange exchange = Exchange.by(application, OtherIssuer.exchange(signed(subject())));
        Secret issued = exchange.token();
        assertThat(Jwt.of(issued).payload())
                .containsEntry("carried", value)
                .containsEntry("sub", alice.id())
                .containsEntry("iss", realm.issuer().toString())
                .containsEntry("azp", application.clientId())
                .doesNotContainKey("realm_access");
        assertThat(application.introspect(issued)).containsEntry("active", true).containsEntry("carried", value);
        assertThat(exchange.event().getDetails()).containsEntry("identity_provider_issuer", issuer.uri());
    }

    /** The copy is nested deeper than the claim, by the path of the mapper. */
    @Test
    void aClaimOfTheMaximumDepthIsCarriedIntoADeeperPlace() {
        Application application = carrying(ClaimMapper.mapping("subject_token", "deep", "a.b.c.d"));
        Secret issued = Exchange.by(
                        application, OtherIssuer.exchange(signed(subject().claim("deep", nested(99)))))
                .token();
        assertThat(Jwt.of(issued).claim("a")).isEqualTo(Map.of("b", Map.of("c", Map.of("d", nested(99)))));
        assertThat(application.introspect(issued)).containsEntry("active", true).containsKey("a");
    }

    /** Keycloak can read a token with each of them, but could not write the copy. */
    @ParameterizedTest
    @ValueSource(ints = {100, 998})
    void aClaimThatIsNestedTooDeepIsRejected(int depth) {
        Application application = carrying(ClaimMapper.mapping("subject_token", "deep", "a.b.c.d"));
        Exchange.by(application, OtherIssuer.exchange(signed(subject().claim("deep", nested(depth)))))
                .isRejected(Problem.EXTERNAL_TOKEN_MALFORMED, " Look at subject_token.");
        Forger actor = actor().claim("act", Map.of("sub", "agent-there", "deep", nested(depth)));
        Exchange.by(application, delegation(actor))
                .isRejected(Problem.EXTERNAL_TOKEN_MALFORMED, " Look at actor_token.");
    }

    private static Object nested(int depth) {
        return depth == 0 ? "innermost" : List.of(nested(depth - 1));
    }

    @Test
    void aClaimOfTheActorTokenIsCarried() {
        Application application = carrying(
                ClaimMapper.required(ClaimMapper.mapping("actor_token", "version", "agent_version")),
                ClaimMapper.mapping("actor_token", "sub", "agent_there"),
                ClaimMapper.mapping("subject_token", "version", "subject_version"));
        Exchange exchange = Exchange.by(application, delegation(actor().claim("version", "2.1")));
        Secret issued = exchange.token();
        assertThat(Jwt.of(issued).payload())
                .containsEntry("agent_version", "2.1")
                .containsEntry("agent_there", "bob-there")
                .doesNotContainKey("subject_version")
                .containsEntry("sub", alice.id())
                .containsEntry("act", issuer.act(bob, "bob-there", application));
        assertThat(application.introspect(issued)).containsEntry("active", true).containsEntry("agent_version", "2.1");
        assertThat(exchange.event().getDetails())
                .containsEntry("exchange_mode", "delegation")
                .containsEntry("actor_id", bob.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "department.name", "record.nothing", "kid"})
    void withoutARequiredClaimOfTheSubjectTokenTheExchangeIsRejected(String claim) {
        Application application =
                carrying(ClaimMapper.required(ClaimMapper.mapping("subject_token", claim, "carried.claim")));
        missing(Exchange.by(application, OtherIssuer.exchange(signed(subject()))), "carried.claim");
    }

    @Test
    void withoutARequiredClaimOfTheActorTokenTheExchangeIsRejected() {
        Application application =
                carrying(ClaimMapper.required(ClaimMapper.mapping("actor_token", "version", "agent_version")));
        missing(Exchange.by(application, delegation(actor())), "agent_version");
        missing(Exchange.by(application, OtherIssuer.exchange(signed(subject()))), "agent_version");
        assertThat(Exchange.by(application, delegation(actor().claim("version", 3)))
                        .jwt()
                        .claim("agent_version"))
                .isEqualTo(3);
    }

    @Test
    void withoutAClaimThatIsNotRequiredTheTokenHasNone() {
        Application application = carrying(
                ClaimMapper.mapping("subject_token", "unknown", "carried"),
                ClaimMapper.mapping("actor_token", "version", "agent_version"));
        Secret issued = Exchange.by(application, OtherIssuer.exchange(signed(subject())))
                .token();
        assertThat(Jwt.of(issued).payload())
                .containsEntry("sub", alice.id())
                .doesNotContainKeys("carried", "agent_version");
        assertThat(application.introspect(issued))
                .containsEntry("active", true)
                .doesNotContainKeys("carried", "agent_version");
        assertThat(Exchange.by(application, delegation(actor())).jwt().payload())
                .containsKey("act")
                .doesNotContainKeys("carried", "agent_version");
    }

    private static void missing(Exchange exchange, String claim) {
        exchange.isRejected(Problem.REQUIRED_CLAIM_MISSING);
        assertThat(exchange.event().getDetails()).containsEntry("required_claim", claim);
    }

    private Forger subject() {
        return issuer.tokenFor("alice-there", realm)
                .claim("department", "radiology")
                .claim("level", 7)
                .claim("on_call", true)
                .claim("groups", List.of("a", "b"))
                .claim("record", RECORD)
                .claim("example.com/role", "nurse")
                .claim("azp", "client-there")
                .claim("email", "alice@there.example")
                .claim("realm_access", Map.of("roles", List.of("admin-there")));
    }

    private Forger actor() {
        return issuer.tokenFor("bob-there", realm);
    }

    private Secret signed(Forger token) {
        return token.signedBy(issuer.key());
    }

    /** The subject's token names Bob as the actor. */
    private Form delegation(Forger actor) {
        return OtherIssuer.exchange(signed(subject().claim("may_act", Map.of("sub", "bob-there"))))
                .with("actor_token", signed(actor).reveal())
                .with("actor_token_type", OtherIssuer.JWT);
    }

    private Application carrying(ProtocolMapperRepresentation... mappers) {
        Application application = realm.application("carrying-" + UUID.randomUUID(), client -> {
            client.setFullScopeAllowed(false);
            client.setProtocolMappers(List.of(mappers));
            client.getAttributes().put("allow.token.introspection.without.audience.check", "true");
        });
        trusted.assignedTo(application);
        return application;
    }
}
