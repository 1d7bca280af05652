// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.application.MayActMapping;
import io.github.kcexchange.management.environment.Environment;
import io.github.kcexchange.management.error.Rejected;
import io.github.kcexchange.management.view.Links;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.stub.Stub;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ProtocolMapperModel;

/** Settings that administrators make elsewhere, as this API shows them. */
class ConsoleViewsTest {

    private static final Links LINKS = new Links(URI.create("https://id.example"), new Environment("e1", "demo"));
    private static final String REALM = "https://id.example/admin/realms/demo";

    private final Map<String, String> attributes = new HashMap<>();
    private final Stub<ClientModel> client = Stub.of(ClientModel.class)
            .with("getId", "c1")
            .with("getClientId", "address")
            .with("getName", "Address")
            .with("isEnabled", true)
            .with("isPublicClient", false)
            .with("isBearerOnly", false)
            .with("isConsentRequired", false)
            .with("getClientAuthenticatorType", "client-secret")
            .with("getClientScopes", Map.of())
            .calling("getProtocolMappersStream", arguments -> Stream.of(audience("buzzer")))
            .calling("getAttribute", arguments -> attributes.get((String) arguments.get(0)));

    @Test
    void anApplicationShowsWhatItAcceptsAndWhatItReaches() {
        attributes.put("pingone.token.exchange.accepted.audiences", "orders##https://stock");
        attributes.put("pingone.trusted.issuers", "partner##bank");
        assertThat(Rejected.json(ApplicationView.of(client.get(), LINKS)))
                .isEqualTo(json("{'_links':{'self':{'href':'" + REALM + "/clients/c1'},"
                        + "'environment':{'href':'" + REALM + "/pingone/v1/environments/e1'}},"
                        + "'id':'c1','clientId':'address','name':'Address','enabled':true,'confidential':true,"
                        + "'acceptedAudiences':['orders','https://stock'],'targets':[{'audience':'buzzer'}],"
                        + "'trustedIssuers':['partner','bank']}"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void anApplicationMayHaveNoName(String name) {
        client.with("getName", name)
                .with("isEnabled", false)
                .with("isPublicClient", true)
                .calling("getProtocolMappersStream", arguments -> Stream.of());
        assertThat(Rejected.json(ApplicationView.of(client.get(), LINKS)))
                .endsWith(json("'id':'c1','clientId':'address','enabled':false,'confidential':false,"
                        + "'acceptedAudiences':[],'targets':[],'trustedIssuers':[]}"));
    }

    @Test
    void aMapperOfAClientNamesTheClient() {
        MayActMapping mapping =
                new MayActMapping("m1", "May act", "goodies", new MayActMapping.OfClient("c1", "yankee-coffee"));
        assertThat(Rejected.json(MayActMapperView.of(mapping)))
                .isEqualTo(json("{'id':'m1','name':'May act','actor':'goodies',"
                        + "'client':{'id':'c1','clientId':'yankee-coffee'}}"));
    }

    @Test
    void aMapperOfAClientScopeNamesTheScopeAndNoActorIfItHasNone() {
        MayActMapping mapping =
                new MayActMapping("m1", "May act", null, new MayActMapping.OfClientScope("s1", "g.crud"));
        assertThat(Rejected.json(MayActMapperView.of(mapping)))
                .isEqualTo(json("{'id':'m1','name':'May act','clientScope':{'id':'s1','name':'g.crud'}}"));
    }

    @ParameterizedTest
    @CsvSource({
        "SUBJECT_TOKEN_INVALID, subject_token_invalid, invalid_request",
        "TARGET_NOT_REACHED, target_not_reached, invalid_target"
    })
    void aProblemIsShownAsInTheEventAndTheAnswer(Problem problem, String reason, String error) {
        assertThat(Rejected.json(ProblemView.of(problem)))
                .isEqualTo(json("{'reason':'" + reason + "','error':'" + error + "','description':'"
                        + problem.description() + "'}"));
    }

    private static ProtocolMapperModel audience(String audience) {
        ProtocolMapperModel mapper = new ProtocolMapperModel();
        mapper.setProtocolMapper("oidc-audience-mapper");
        mapper.setConfig(Map.of("included.client.audience", audience, "access.token.claim", "true"));
        return mapper;
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
