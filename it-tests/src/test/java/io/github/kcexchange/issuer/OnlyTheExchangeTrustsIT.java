// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * Keycloak's own jwt-bearer grant accepts the tokens of an identity provider from each client that lists its alias. A
 * client that registers itself can set the attributes of these clients.
 */
@OnKeycloak
final class OnlyTheExchangeTrustsIT {
    private static final String REJECTED = "JWT_AUTHORIZATION_GRANT_ERROR";
    private static final String GRANT = "oauth2.jwt.authorization.grant.";

    private final TestRealm realm;
    private final Person alice;

    OnlyTheExchangeTrustsIT(TestRealm realm) {
        this.realm = realm;
        this.alice = realm.person("alice");
        realm.change(settings -> {
            List<String> types = new ArrayList<>(settings.getEnabledEventTypes());
            types.add(REJECTED);
            settings.setEnabledEventTypes(types);
        });
    }

    @Test
    void anIssuerIsTrustedByTheExchangeOfItsApplicationsOnly() {
        OtherIssuer issuer = OtherIssuer.any();
        OtherIssuer.Trusted trusted = issuer.trustedBy(realm, Map.of()).link(alice, "alice-there");
        Application bearing = realm.application("bearing", client -> mayUseTheGrant(client, trusted.alias()));
        jwtBearer(bearing, issuer).isRejectedByGrant(Problem.ASSERTION_OF_TRUSTED_ISSUER, REJECTED);
        trusted.assignedTo(bearing);
        jwtBearer(bearing, issuer).isRejectedByGrant(Problem.ASSERTION_OF_TRUSTED_ISSUER, REJECTED);
        Jwt exchanged =
                Exchange.by(bearing, OtherIssuer.exchange(token(issuer))).jwt();
        assertThat(exchanged.text("sub")).isEqualTo(alice.id());
    }

    @Test
    void aProviderOfKeycloaksOwnServesItsOwnGrantAsBefore() {
        OtherIssuer issuer = OtherIssuer.any();
        OtherIssuer.Trusted provided = issuer.providedBy(realm).link(alice, "alice-there");
        Application bearing = realm.application("also-bearing", client -> mayUseTheGrant(client, provided.alias()));
        Secret issued =
                realm.token(Prefix.KEYCLOAK).post(form(issuer), bearing.basic()).accessToken();
        assertThat(Jwt.of(issued).text("sub")).isEqualTo(alice.id());
    }

    private static void mayUseTheGrant(ClientRepresentation client, String alias) {
        client.getAttributes().put(GRANT + "enabled", "true");
        client.getAttributes().put(GRANT + "idp", alias);
    }

    private Exchange jwtBearer(Application client, OtherIssuer issuer) {
        return Exchange.of(realm, () -> realm.token(Prefix.KEYCLOAK).post(form(issuer), client.basic()));
    }

    private Form form(OtherIssuer issuer) {
        return Form.empty()
                .with("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer")
                .with("assertion", token(issuer).reveal());
    }

    private Secret token(OtherIssuer issuer) {
        return issuer.tokenFor("alice-there", realm).signedBy(issuer.key());
    }
}
