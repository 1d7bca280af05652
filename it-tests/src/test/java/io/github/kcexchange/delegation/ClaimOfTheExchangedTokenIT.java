// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Json;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/**
 * The protocol mapper {@code pingone-exchanged-token-claim-mapper}: it carries a claim of the subject or actor token
 * into the token that an application's exchange issues, and into no other token.
 */
@OnKeycloak
final class ClaimOfTheExchangedTokenIT {
    private static final String AGENT = "agent";
    private static final Map<String, Object> RECORD = Map.of("id", "r-1", "tags", List.of("x", "y"), "open", true);

    private final TestRealm realm;
    private final Scene scene;
    private final Application shop;

    ClaimOfTheExchangedTokenIT(TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
        this.shop =
                realm.application("claiming-shop", Scene.signingInByPassword().andThen(with(claims())));
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
        Application application = carrying(ofSubject(claim, "carried"));
        Secret issued = Exchange.by(application, forBuzzer()).token();
        assertThat(Jwt.of(issued).claim("carried")).isEqualTo(value);
        assertThat(scene.reader().introspect(issued))
                .containsEntry("active", true)
                .containsEntry("carried", value);
    }

    @Test
    void theClaimIsWrittenAtItsPath() {
        Application application = carrying(
                ofSubject("department", "work.department"),
                ofSubject("level", "work.details.level"),
                ofSubject("on_call", "example\\.com/on_call"));
        Secret issued = Exchange.by(application, forBuzzer()).token();
        Map<String, Object> work = Map.of("department", "radiology", "details", Map.of("level", 7));
        assertThat(Jwt.of(issued).payload()).containsEntry("work", work).containsEntry("example.com/on_call", true);
        assertThat(scene.reader().introspect(issued))
                .containsEntry("work", work)
                .containsEntry("example.com/on_call", true);
    }

    @Test
    void aClaimOfTheActorTokenIsCarried() {
        Application agent = agent(mapping("actor_token", "version", "agent_version"), Api.claim("version", "\"2.1\""));
        Secret issued = Exchange.by(agent, Exchange.withActor(forAgent(), agent.clientCredentials()))
                .token();
        assertThat(Jwt.of(issued).claim("agent_version")).isEqualTo("2.1");
        assertThat(Jwt.of(issued).claim("act")).isEqualTo(Claims.act(AGENT));
        assertThat(scene.reader().introspect(issued)).containsEntry("agent_version", "2.1");
        agent.admin().remove();
    }

    @Test
    void withoutAnActorTokenItsClaimIsMissing() {
        Application agent = agent(required(mapping("actor_token", "azp", "agent_client")));
        missing(Exchange.by(agent, forAgent()), "agent_client");
        Jwt issued = Exchange.by(agent, Exchange.withActor(forAgent(), agent.clientCredentials()))
                .jwt();
        assertThat(issued.claim("agent_client")).isEqualTo(AGENT);
        agent.admin().remove();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "department.name", "record.nothing", "record.open.x"})
    void withoutARequiredClaimTheExchangeIsRejected(String claim) {
        Application application = carrying(required(ofSubject(claim, "carried.claim")));
        missing(Exchange.by(application, forBuzzer()), "carried.claim");
    }

    @Test
    void aRequiredClaimThatIsPresentIsCarried() {
        Application application = carrying(required(ofSubject("department", "department")));
        assertThat(Exchange.by(application, forBuzzer()).jwt().claim("department"))
                .isEqualTo("radiology");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "record.nothing"})
    void withoutAClaimThatIsNotRequiredTheTokenHasNone(String claim) {
        Application application = carrying(ofSubject(claim, "carried"));
        Secret issued = Exchange.by(application, forBuzzer()).token();
        assertThat(Jwt.of(issued).payload()).doesNotContainKey("carried");
        assertThat(scene.reader().introspect(issued)).doesNotContainKey("carried");
    }

    /** The header has the key and the algorithm, which are no claims. */
    @Test
    void theHeaderOfTheTokenIsNotRead() {
        Application application = carrying(required(ofSubject("kid", "carried")));
        missing(Exchange.by(application, forBuzzer()), "carried");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kid", "alg"})
    void theHeaderOfTheActorTokenIsNotRead(String member) {
        Application agent = agent(required(mapping("actor_token", member, "carried")));
        Secret actor = agent.clientCredentials();
        assertThat(Jwt.of(actor).header()).containsKey(member);
        missing(Exchange.by(agent, Exchange.withActor(forAgent(), actor)), "carried");
        agent.admin().remove();
    }

    /** The types are parameters of the request and no claims. The event shows that of the subject token. */
    @ParameterizedTest
    @ValueSource(strings = {"subject_token_type", "subjectTokenType", "actor_token_type", "actorTokenType"})
    void theTypesOfTheTokensAreNotRead(String claim) {
        for (String source : List.of("subject_token", "actor_token")) {
            Application agent = agent(required(mapping(source, claim, "carried")));
            Exchange exchange = Exchange.by(agent, Exchange.withActor(forAgent(), agent.clientCredentials()));
            missing(exchange, "carried");
            assertThat(exchange.event().getDetails()).containsEntry("subject_token_type", Form.ACCESS_TOKEN);
            agent.admin().remove();
        }
    }

    /** The method of the client authentication is a setting of the client and no claim. The event shows it. */
    @Test
    void theAuthenticationMethodOfTheClientIsNotRead() {
        Application agent = agent(required(mapping("actor_token", "tokenEndpointAuthMethod", "carried")));
        Exchange exchange = Exchange.by(agent, Exchange.withActor(forAgent(), agent.clientCredentials()));
        missing(exchange, "carried");
        assertThat(exchange.event().getDetails()).containsEntry("client_auth_method", "client-secret");
        agent.admin().remove();
    }

    @ParameterizedTest
    @CsvSource({
        "subject_token,    department, sub,               Choose another claim to write: this one is reserved.",
        "subject_token,    department, act,               Choose another claim to write: this one is reserved.",
        "actor_token,      department, may_act.sub,       Choose another claim to write: this one is reserved.",
        "subject_token,    department, realm_access.roles,Choose another claim to write: this one is reserved.",
        "subject_token,    department, gateway_id,        Choose another claim to write: this one is reserved.",
        "subject_token,    department, '',                Enter the name of the claim to write.",
        "subject_token,    '',         department,        Enter the name of the claim to read.",
        "client_assertion, department, department,"
                + "'Select the token that the claim is read from: subject_token or actor_token.'",
    })
    void aFlawedMapperIsNotSaved(String source, String claim, String target, String message) {
        Application application = carrying();
        URI mappers = URI.create(realm.server().url() + "/admin/realms/" + realm.name() + "/clients/" + application.id()
                + "/protocol-mappers/models");
        Answer answer = Http.call("POST", mappers)
                .bearer(realm.administrator("manage-clients"))
                .json(mapping(source, claim, target))
                .send()
                .hasStatus(400);
        assertThat(answer.json()).isEqualTo(Map.of("error", message, "error_description", message));
        assertThat(application.admin().getProtocolMappers().getMappers()).isEmpty();
    }

    @Test
    void aMapperIsNotChangedToAReservedClaim() {
        Application application = carrying(ofSubject("department", "department"));
        var mappers = application.admin().getProtocolMappers();
        ProtocolMapperRepresentation mapper = mappers.getMappers().get(0);
        mapper.getConfig().put("claim.name", "act");
        URI address = URI.create(realm.server().url() + "/admin/realms/" + realm.name() + "/clients/" + application.id()
                + "/protocol-mappers/models/" + mapper.getId());
        Http.call("PUT", address)
                .bearer(realm.administrator("manage-clients"))
                .json(mapper)
                .send()
                .hasStatus(400);
        assertThat(mappers.getMappers().get(0).getConfig()).containsEntry("claim.name", "department");
    }

    /** An import does not check mappers. */
    @Test
    void anImportedMapperWritesNoReservedClaim() {
        Application plain = carrying();
        Application imported = imported(Stream.of(RESERVED)
                .map(target -> ofSubject("forged", target))
                .toArray(ProtocolMapperRepresentation[]::new));
        Jwt expected = Exchange.by(plain, forBuzzer()).jwt();
        Secret token = Exchange.by(imported, forBuzzer()).token();
        Jwt issued = Jwt.of(token);
        assertThat(issued.payload().keySet())
                .isEqualTo(expected.payload().keySet())
                .isNotEmpty();
        assertThat(Json.text(issued.payload())).doesNotContain("forged");
        assertThat(Json.text(scene.reader().introspect(token)))
                .contains("active")
                .doesNotContain("forged");
        assertThat(issued.text("sub")).isEqualTo(scene.alice().id());
        Form idToken = forBuzzer().with("scope", "openid").with("requested_token_type", Form.ID_TOKEN);
        assertThat(Json.text(Exchange.by(imported, idToken).jwt().payload())).doesNotContain("forged");
    }

    private static final String[] RESERVED = {
        "iss",
        "sub",
        "aud",
        "exp",
        "nbf",
        "iat",
        "jti",
        "act",
        "act.sub",
        "may_act",
        "scope",
        "client_id",
        "azp",
        "sid",
        "typ",
        "auth_time",
        "acr",
        "amr",
        "cnf",
        "nonce",
        "at_hash",
        "realm_access",
        "realm_access.roles",
        "resource_access",
        "authorization",
        "gateway_id",
        "gateway_name",
        "gateway_type",
        "gateway_credential_id",
        "external_subject"
    };

    @ParameterizedTest
    @ValueSource(strings = {"act", "sub"})
    void anImportedMapperThatRequiresAReservedClaimRejectsTheExchange(String target) {
        Application imported = imported(required(ofSubject("department", target)));
        missing(Exchange.by(imported, forBuzzer()), target);
    }

    @Test
    void aMapperOfAClientScopeCarriesTheClaim() {
        Api carrying = new Api("https://api.example.com/carrying", "carrying.read")
                .in(realm, ofSubject("department", "department"));
        Application application = realm.application(
                "scoped", Clients.reaching(carrying, Api.BUZZER).andThen(Clients.receiving(Api.ADDRESS)));
        Secret issued = Exchange.by(application, forBuzzer().with("scope", "carrying.read"))
                .token();
        assertThat(Jwt.of(issued).claim("department")).isEqualTo("radiology");
        assertThat(scene.reader().introspect(issued)).containsEntry("department", "radiology");
        assertThat(Exchange.by(application, forBuzzer()).jwt().payload()).doesNotContainKey("department");
    }

    @Test
    void theSwitchesOfTheMapperChooseTheTokens() {
        Application application = carrying(
                with(ofSubject("department", "id_only"), "access.token.claim", "false"),
                with(ofSubject("department", "access_only"), "id.token.claim", "false"),
                with(ofSubject("department", "hidden"), "introspection.token.claim", "false"));
        Secret access = Exchange.by(application, forBuzzer()).token();
        assertThat(Jwt.of(access).payload())
                .containsKeys("access_only", "hidden")
                .doesNotContainKey("id_only");
        assertThat(scene.reader().introspect(access))
                .containsEntry("access_only", "radiology")
                .doesNotContainKeys("id_only", "hidden");
        Form idToken = forBuzzer().with("scope", "openid").with("requested_token_type", Form.ID_TOKEN);
        assertThat(Exchange.by(application, idToken).jwt().payload())
                .containsEntry("typ", "ID")
                .containsEntry("id_only", "radiology")
                .containsEntry("hidden", "radiology")
                .doesNotContainKey("access_only");
    }

    @Test
    void aLightweightTokenHasTheClaimIfItsSwitchIsOn() {
        Application application = carrying(
                ofSubject("department", "full_only"),
                with(ofSubject("department", "light"), "lightweight.claim", "true"));
        application.change(Clients.attribute("client.use.lightweight.access.token.enabled", "true"));
        Secret issued = Exchange.by(application, forBuzzer()).token();
        assertThat(Jwt.of(issued).payload()).containsEntry("light", "radiology").doesNotContainKey("full_only");
        assertThat(scene.reader().introspect(issued))
                .containsEntry("light", "radiology")
                .doesNotContainKey("full_only");
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
        assertThat(Exchange.by(carrying(ofSubject("record", "carried")), form)
                        .jwt()
                        .claim("carried"))
                .isEqualTo(RECORD);
    }

    @Test
    void theClaimReplacesThatOfAnotherMapper() {
        Application application =
                carrying(ofSubject("department", "department"), Api.claim("department", "\"of another mapper\""));
        Secret issued = Exchange.by(application, forBuzzer()).token();
        assertThat(Jwt.of(issued).claim("department")).isEqualTo("radiology");
        assertThat(scene.reader().introspect(issued)).containsEntry("department", "radiology");
    }

    @Test
    void otherGrantsIgnoreTheMapper() {
        Application application =
                carrying(required(ofSubject("department", "department")), ofSubject("azp", "original_client"));
        Answer signIn = scene.alice().logIn(application, "openid");
        for (Secret token : List.of(
                signIn.accessToken(),
                signIn.secret("id_token"),
                application.clientCredentials(),
                refreshed(application, signIn))) {
            assertThat(Jwt.of(token).payload()).doesNotContainKeys("department", "original_client");
        }
        assertThat(scene.reader().introspect(signIn.accessToken()))
                .containsEntry("active", true)
                .doesNotContainKeys("department", "original_client");
    }

    @Test
    void keycloaksOwnExchangeIgnoresTheMapper() {
        Application plain = realm.plainClient(
                "plain", with(required(ofSubject("unknown", "department")), ofSubject("azp", "original_client")));
        Secret own = scene.alice().logIn(plain, "openid").accessToken();
        Secret issued = realm.token(Prefix.KEYCLOAK)
                .post(Exchange.impersonation(own), plain.basic())
                .accessToken();
        assertThat(Jwt.of(issued).payload()).doesNotContainKeys("department", "original_client");
    }

    /** A gateway credential is no subject token with claims. */
    @Test
    void theExchangeOfAGatewayCredentialIgnoresTheMapper() {
        Application application =
                carrying(required(ofSubject("unknown", "department")), ofSubject("gatewayName", "gateway"));
        Form form = realm.gateway("gateway").credential().form();
        assertThat(Exchange.by(application, form).jwt().payload()).doesNotContainKeys("department", "gateway");
    }

    @Test
    void userinfoDoesNotShowTheClaim() {
        Application application = carrying(ofSubject("department", "department"));
        Secret issued =
                Exchange.by(application, forBuzzer().with("scope", "openid")).token();
        assertThat(Jwt.of(issued).claim("department")).isEqualTo("radiology");
        assertThat(Http.call("GET", realm.at(Prefix.AS, "/userinfo"))
                        .bearer(issued)
                        .send()
                        .hasStatus(200)
                        .json())
                .containsEntry("sub", scene.alice().id())
                .doesNotContainKey("department");
    }

    /** Keycloak's own mappers also write in an exchange the data that PingOne's {@code #root.user} reads. */
    @Test
    void aMapperOfKeycloakReadsTheUser() {
        Application application = carrying(Api.mapper(
                "oidc-usermodel-property-mapper",
                Map.of("user.attribute", "username", "claim.name", "login", "access.token.claim", "true")));
        assertThat(Exchange.by(application, forBuzzer()).jwt().claim("login")).isEqualTo("alice");
    }

    /** Machine to machine: the token of the upstream client is the subject token. */
    @Test
    void theClientOfAnUpstreamTokenIsNamed() {
        Application upstream = realm.application(
                "upstream",
                Clients.withoutExchange()
                        .andThen(Clients.reaching())
                        .andThen(client -> client.setDefaultClientScopes(List.of("basic", Api.ADDRESS.scope()))));
        Application application = carrying(ofSubject("azp", "original_client"));
        Form form = Exchange.impersonation(upstream.clientCredentials()).with("scope", "b.read");
        assertThat(Exchange.by(application, form).jwt().claim("original_client"))
                .isEqualTo("upstream");
    }

    private void missing(Exchange exchange, String claim) {
        exchange.isRejected(Problem.REQUIRED_CLAIM_MISSING);
        assertThat(exchange.event().getDetails()).containsEntry("required_claim", claim);
    }

    /** Alice's token with the claims of the shop, and the request for Buzzer. */
    private Form forBuzzer() {
        return Exchange.impersonation(scene.alice().logIn(shop, "openid a.crud").accessToken())
                .with("scope", "b.read");
    }

    private Form forAgent() {
        Application entrance = realm.application(
                "entrance-" + UUID.randomUUID(), Scene.signingInByPassword().andThen(with(Api.mayAct(AGENT))));
        return Exchange.impersonation(
                        scene.alice().logIn(entrance, "openid a.crud").accessToken())
                .with("scope", "b.read");
    }

    private Application agent(ProtocolMapperRepresentation... mappers) {
        return realm.application(AGENT, exchanging().andThen(with(mappers)));
    }

    private Application carrying(ProtocolMapperRepresentation... mappers) {
        return realm.application("carrying-" + UUID.randomUUID(), exchanging().andThen(with(mappers)));
    }

    private static Consumer<ClientRepresentation> exchanging() {
        return Clients.reaching(Api.BUZZER).andThen(Clients.receiving(Api.ADDRESS));
    }

    /** The same client with mappers that an import brings. */
    private Application imported(ProtocolMapperRepresentation... mappers) {
        Application model = carrying();
        ClientRepresentation client = model.admin().toRepresentation();
        Secret secret = model.secret();
        client.setSecret(secret.reveal());
        model.admin().remove();
        with(mappers).accept(client);
        PartialImportRepresentation part = new PartialImportRepresentation();
        part.setIfResourceExists("FAIL");
        part.setClients(List.of(client));
        try (Response imported = realm.admin().partialImport(part)) {
            assertThat(imported.getStatus()).isEqualTo(200);
        }
        String id =
                realm.admin().clients().findByClientId(model.clientId()).get(0).getId();
        return new Application(realm, id, model.clientId(), secret);
    }

    private Secret refreshed(Application application, Answer signIn) {
        Form form = Form.empty()
                .with("grant_type", "refresh_token")
                .with("refresh_token", signIn.secret("refresh_token").reveal());
        return realm.token(Prefix.KEYCLOAK).post(form, application.basic()).accessToken();
    }

    private static ProtocolMapperRepresentation[] claims() {
        return new ProtocolMapperRepresentation[] {
            Api.claim("department", "\"radiology\""),
            Api.claim("level", "7"),
            Api.claim("on_call", "true"),
            Api.claim("groups", "[\"a\",\"b\"]"),
            Api.claim("record", Json.text(RECORD)),
            Api.claim("example\\.com/role", "\"nurse\""),
            Api.claim("forged", "\"forged\"")
        };
    }

    private static ProtocolMapperRepresentation ofSubject(String claim, String target) {
        return mapping("subject_token", claim, target);
    }

    private static ProtocolMapperRepresentation mapping(String source, String claim, String target) {
        return Api.mapper(
                "pingone-exchanged-token-claim-mapper",
                Map.of(
                        "exchanged.token.source",
                        source,
                        "exchanged.token.claim",
                        claim,
                        "claim.name",
                        target,
                        "access.token.claim",
                        "true",
                        "id.token.claim",
                        "true",
                        "introspection.token.claim",
                        "true"));
    }

    private static ProtocolMapperRepresentation required(ProtocolMapperRepresentation mapper) {
        return with(mapper, "exchanged.token.claim.required", "true");
    }

    private static ProtocolMapperRepresentation with(ProtocolMapperRepresentation mapper, String name, String value) {
        mapper.getConfig().put(name, value);
        return mapper;
    }

    private static Consumer<ClientRepresentation> with(ProtocolMapperRepresentation... mappers) {
        return client -> client.setProtocolMappers(List.of(mappers));
    }
}
