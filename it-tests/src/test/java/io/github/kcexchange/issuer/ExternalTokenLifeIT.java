// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Secret;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A token that was issued for an external token is valid only while everything is valid that the external token
 * depended on.
 */
@OnKeycloak
final class ExternalTokenLifeIT {
    private final TestRealm realm;
    private final Application reader;

    private Application application;
    private Person alice;
    private OtherIssuer issuer;
    private OtherIssuer.Trusted trusted;
    private Secret issued;
    private Secret derived;

    ExternalTokenLifeIT(TestRealm realm) {
        this.realm = realm;
        this.reader = realm.application(
                "reader",
                client -> client.getAttributes().put("allow.token.introspection.without.audience.check", "true"));
    }

    @BeforeEach
    void exchange() {
        String unique = UUID.randomUUID().toString();
        application = realm.application("app-" + unique);
        alice = realm.person("alice-" + unique);
        issuer = OtherIssuer.any();
        trusted = issuer.trustedBy(realm, Map.of()).assignedTo(application).link(alice, "alice-there");
        issued = Exchange.by(application, OtherIssuer.exchange(external())).token();
        derived = Exchange.by(application, Exchange.impersonation(issued)).token();
        assertThat(reader.sees(issued)).isTrue();
        assertThat(reader.sees(derived)).isTrue();
    }

    private Secret external() {
        return issuer.tokenFor("alice-there", realm).signedBy(issuer.key());
    }

    private void isOver() {
        assertThat(reader.sees(issued)).isFalse();
        assertThat(reader.sees(derived)).isFalse();
        Exchange.by(application, Exchange.impersonation(issued)).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    @Test
    void itEndsWithTheLink() {
        trusted.unlink(alice);
        isOver();
    }

    @Test
    void itEndsIfTheUserIsLinkedToAnotherSubject() {
        trusted.unlink(alice);
        trusted.link(alice, "another-there");
        isOver();
    }

    @Test
    void itEndsIfTheSubjectIsLinkedToAnotherUser() {
        trusted.unlink(alice);
        trusted.link(realm.person("bob-" + alice.username()), "alice-there");
        isOver();
    }

    @Test
    void itEndsWithTheUser() {
        var user = alice.admin().toRepresentation();
        user.setEnabled(false);
        alice.admin().update(user);
        isOver();
    }

    @Test
    void itEndsWithADeletedUser() {
        alice.admin().remove();
        isOver();
    }

    @Test
    void itEndsWithTheAssignment() {
        trusted.withdrawnFrom(application);
        isOver();
    }

    @Test
    void itEndsWithTheIssuer() {
        trusted.api().delete(trusted.path()).hasStatus(204);
        isOver();
    }

    @Test
    void itEndsIfTheIssuerIsDisabledOrRenamed() {
        var provider = realm.admin().identityProviders().get(trusted.alias()).toRepresentation();
        provider.setEnabled(false);
        realm.admin().identityProviders().get(trusted.alias()).update(provider);
        isOver();
        provider.setEnabled(true);
        realm.admin().identityProviders().get(trusted.alias()).update(provider);
        assertThat(reader.sees(issued)).isTrue();
        Map<String, Object> renamed = issuer.described();
        renamed.put("issuer", "https://another.example.com/" + trusted.alias());
        trusted.api().put(trusted.path(), renamed).hasStatus(200);
        isOver();
    }

    @Test
    void itEndsWithTheApplicationThatPresentedTheExternalToken() {
        var client = application.admin().toRepresentation();
        client.setEnabled(false);
        application.admin().update(client);
        assertThat(reader.sees(issued)).isFalse();
        assertThat(reader.sees(derived)).isFalse();
    }
}
