// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.RealmKey;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;

/** The realm's keys: every kind of key, and keys that change between issue and exchange. */
@OnKeycloak
final class RealmKeysIT {
    private final TestRealm realm;
    private final Scene scene;

    RealmKeysIT(TestRealm realm) {
        this.realm = realm;
        this.scene = Scene.in(realm);
    }

    @ParameterizedTest
    @CsvSource({
        "ES256, ecdsa-generated, ecdsaEllipticCurveKey, P-256",
        "PS256, rsa-generated, algorithm, PS256",
        "EdDSA, eddsa-generated, eddsaEllipticCurveKey, Ed25519"
    })
    void tokensOfEveryAlgorithmAreExchangedForTokensOfThatAlgorithm(
            String algorithm, String provider, String option, String value) {
        provide(provider, Map.of(option, value, "priority", "10"));
        realm.change(r -> r.setDefaultSignatureAlgorithm(algorithm));
        try {
            Secret subject = scene.forGoodies();
            Secret actor = scene.goodies().clientCredentials();
            assertThat(Jwt.of(subject).header()).containsEntry("alg", algorithm);
            assertThat(Jwt.of(actor).header()).containsEntry("alg", algorithm);
            Secret issued = Exchange.by(scene.goodies(), Exchange.delegation(subject, actor))
                    .token();
            assertThat(Jwt.of(issued).header()).containsEntry("alg", algorithm);
            assertThat(scene.reader().introspect(issued)).containsEntry("act", Claims.act(Scene.GOODIES));
        } finally {
            realm.change(r -> r.setDefaultSignatureAlgorithm("RS256"));
        }
    }

    @Test
    void aTokenOfAPassiveKeyIsExchangedAndOneOfADisabledKeyIsNot() {
        RealmKey key = RealmKey.importedInto(realm);
        Form subject = scene.impersonation();
        Form actor = scene.delegation();
        String kid = (String) Jwt.of(scene.forAddress()).header().get("kid");

        key.becomePassive();
        Jwt issued = Exchange.by(scene.address(), subject).jwt();
        assertThat(issued.header().get("kid")).isNotEqualTo(kid);
        Exchange.by(scene.goodies(), actor).token();
        Form newSubject = actor.with("subject_token", scene.forGoodies().reveal());

        key.beDisabled();
        Exchange.by(scene.address(), subject).isRejected(Problem.SUBJECT_TOKEN_INVALID);
        Exchange.by(scene.goodies(), newSubject).isRejected(Problem.ACTOR_TOKEN_INVALID);
        key.becomeActive();
        Exchange.by(scene.address(), subject).token();
        key.beRemoved();
        Exchange.by(scene.address(), subject).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    private void provide(String provider, Map<String, String> config) {
        ComponentRepresentation key = new ComponentRepresentation();
        key.setName(provider);
        key.setProviderType("org.keycloak.keys.KeyProvider");
        key.setProviderId(provider);
        key.setParentId(realm.id());
        key.setConfig(new MultivaluedHashMap<>());
        config.forEach(key.getConfig()::putSingle);
        try (Response created = realm.admin().components().add(key)) {
            assertThat(created.getStatus()).isEqualTo(201);
        }
    }
}
