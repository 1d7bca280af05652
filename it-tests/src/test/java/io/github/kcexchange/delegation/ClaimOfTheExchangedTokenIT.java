// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static io.github.kcexchange.delegation.ClaimMapper.mapping;
import static io.github.kcexchange.delegation.ClaimMapper.ofSubject;
import static io.github.kcexchange.delegation.ClaimMapper.with;
import static io.github.kcexchange.delegation.ClaimScene.AGENT;
import static io.github.kcexchange.delegation.ClaimScene.RECORD;
import static io.github.kcexchange.delegation.ClaimScene.claims;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The protocol mapper {@code pingone-exchanged-token-claim-mapper}: it carries a claim of the subject or actor token
 * into the token that an application's exchange issues.
 */
@OnKeycloak
final class ClaimOfTheExchangedTokenIT {
    private final TestRealm realm;
    private final ClaimScene scene;

    ClaimOfTheExchangedTokenIT(TestRealm realm) {
        this.realm = realm;
        this.scene = ClaimScene.in(realm);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("department", "radiology"),
                Arguments.of("level", 7),
                Arguments.of("on_call", true),
                Arguments.of("groups", List.of("a", "b")),
                Arguments.of("record", RECORD),
                Arguments.of("record.tags", List.of("x", "y")),
                Arguments.of("record.id", "r-1"),
                Arguments.of("example\\.com/role", "nurse"),
                Arguments.of("azp", "claiming-shop"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aClaimOfTheSubjectTokenIsCarriedAsItIsAndIntrospectionShowsIt(String claim, Object value) {
        Application application = scene.carrying(ofSubject(claim, "carried"));
        Secret issued = Exchange.by(application, scene.forBuzzer()).token();
        assertThat(Jwt.of(issued).claim("carried")).isEqualTo(value);
        assertThat(scene.reader().introspect(issued))
                .containsEntry("active", true)
                .containsEntry("carried", value);
    }

    @Test
    void theClaimIsWrittenAtItsPath() {
        Application application = scene.carrying(
                ofSubject("department", "work.department"),
                ofSubject("level", "work.details.level"),
                ofSubject("on_call", "example\\.com/on_call"));
        Secret issued = Exchange.by(application, scene.forBuzzer()).token();
        Map<String, Object> work = Map.of("department", "radiology", "details", Map.of("level", 7));
        assertThat(Jwt.of(issued).payload()).containsEntry("work", work).containsEntry("example.com/on_call", true);
        assertThat(scene.reader().introspect(issued))
                .containsEntry("work", work)
                .containsEntry("example.com/on_call", true);
    }

    @Test
    void aClaimOfTheActorTokenIsCarried() {
        Application agent = scene.agent(
                mapping("actor_token", "version", "agent_version"), Mappers.jsonClaim("version", "\"2.1\""));
        Secret issued = Exchange.by(agent, Exchange.withActor(scene.forAgent(), agent.clientCredentials()))
                .token();
        assertThat(Jwt.of(issued).claim("agent_version")).isEqualTo("2.1");
        assertThat(Jwt.of(issued).claim("act")).isEqualTo(Claims.act(AGENT));
        assertThat(scene.reader().introspect(issued)).containsEntry("agent_version", "2.1");
        agent.admin().remove();
    }

    @Test
    void aMapperOfAClientScopeCarriesTheClaim() {
        Api carrying = new Api("https://api.example.com/carrying", "carrying.read")
                .in(realm, ofSubject("department", "department"));
        Application application = realm.application(
                "scoped", Clients.reaching(carrying, Api.BUZZER).andThen(Clients.receiving(Api.ADDRESS)));
        Secret issued = Exchange.by(application, scene.forBuzzer().with("scope", "carrying.read"))
                .token();
        assertThat(Jwt.of(issued).claim("department")).isEqualTo("radiology");
        assertThat(scene.reader().introspect(issued)).containsEntry("department", "radiology");
        assertThat(Exchange.by(application, scene.forBuzzer()).jwt().payload()).doesNotContainKey("department");
    }

    /** The claims that a lightweight token omits are read as introspection would show them. */
    @Test
    void theClaimsThatALightweightSubjectTokenOmitsAreRead() {
        Application light = realm.application(
                "light-shop",
                Scene.signingInByPassword()
                        .andThen(with(claims()))
                        .andThen(Clients.attribute("client.use.lightweight.access.token.enabled", "true")));
        Secret token = scene.alice().logIn(light, "openid a.crud").accessToken();
        assertThat(Jwt.of(token).payload()).doesNotContainKey("record");
        Form form = Exchange.impersonation(token).with("scope", "b.read");
        assertThat(Exchange.by(scene.carrying(ofSubject("record", "carried")), form)
                        .jwt()
                        .claim("carried"))
                .isEqualTo(RECORD);
    }

    @Test
    void theClaimReplacesThatOfAnotherMapper() {
        Application application = scene.carrying(
                ofSubject("department", "department"), Mappers.jsonClaim("department", "\"of another mapper\""));
        Secret issued = Exchange.by(application, scene.forBuzzer()).token();
        assertThat(Jwt.of(issued).claim("department")).isEqualTo("radiology");
        assertThat(scene.reader().introspect(issued)).containsEntry("department", "radiology");
    }

    /** Keycloak's own mappers also write in an exchange the data that PingOne's {@code #root.user} reads. */
    @Test
    void aMapperOfKeycloakReadsTheUser() {
        Application application = scene.carrying(Api.mapper(
                "oidc-usermodel-property-mapper",
                Map.of("user.attribute", "username", "claim.name", "login", "access.token.claim", "true")));
        assertThat(Exchange.by(application, scene.forBuzzer()).jwt().claim("login"))
                .isEqualTo("alice");
    }

    /** Machine to machine: the token of the upstream client is the subject token. */
    @Test
    void theClientOfAnUpstreamTokenIsNamed() {
        Application upstream = realm.application(
                "upstream",
                Clients.withoutExchange()
                        .andThen(Clients.reaching())
                        .andThen(client -> client.setDefaultClientScopes(List.of("basic", Api.ADDRESS.scope()))));
        Application application = scene.carrying(ofSubject("azp", "original_client"));
        Form form = Exchange.impersonation(upstream.clientCredentials()).with("scope", "b.read");
        assertThat(Exchange.by(application, form).jwt().claim("original_client"))
                .isEqualTo("upstream");
    }
}
