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
    private final OtherIssuer issuer = OtherIssuer.any();
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
        OtherIssuer.Trusted trusted = issuer.trustedBy(realm, Map.of()).link(alice, "alice-there");
        Application bearing = realm.application("bearing", client -> mayUseTheGrant(client, trusted.alias()));
        jwtBearer(bearing).isRejectedByGrant(Problem.ASSERTION_OF_TRUSTED_ISSUER, REJECTED);
        trusted.assignedTo(bearing);
        jwtBearer(bearing).isRejectedByGrant(Problem.ASSERTION_OF_TRUSTED_ISSUER, REJECTED);
        Jwt exchanged = Exchange.by(bearing, OtherIssuer.exchange(token())).jwt();
        assertThat(exchanged.text("sub")).isEqualTo(alice.id());
    }

    @Test
    void aProviderOfKeycloaksOwnServesItsOwnGrantAsBefore() {
        OtherIssuer.Trusted provided = issuer.providedBy(realm).link(alice, "alice-there");
        Application bearing = realm.application("also-bearing", client -> mayUseTheGrant(client, provided.alias()));
        Secret issued =
                realm.token(Prefix.KEYCLOAK).post(form(), bearing.basic()).accessToken();
        assertThat(Jwt.of(issued).text("sub")).isEqualTo(alice.id());
    }

    private static void mayUseTheGrant(ClientRepresentation client, String alias) {
        client.getAttributes().put(GRANT + "enabled", "true");
        client.getAttributes().put(GRANT + "idp", alias);
    }

    private Exchange jwtBearer(Application client) {
        return Exchange.of(realm, () -> realm.token(Prefix.KEYCLOAK).post(form(), client.basic()));
    }

    private Form form() {
        return Form.empty()
                .with("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer")
                .with("assertion", token().reveal());
    }

    private Secret token() {
        return issuer.tokenFor("alice-there", realm).signedBy(issuer.key());
    }
}
