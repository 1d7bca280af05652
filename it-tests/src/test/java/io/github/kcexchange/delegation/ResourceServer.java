// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;

/** An API with its own client, which can only introspect tokens. */
record ResourceServer(Application client, Api api) {

    static ResourceServer in(TestRealm realm, String clientId, Api api) {
        return new ResourceServer(
                realm.application(clientId, Clients.withoutExchange().andThen(client -> {
                    client.setServiceAccountsEnabled(false);
                    client.setDirectAccessGrantsEnabled(false);
                    client.getAttributes().put("allow.token.introspection.without.audience.check", "true");
                })),
                api);
    }

    /**
     * Checks issuer, requesting client and audience itself, and the rest by introspection. Returns the introspection
     * response.
     */
    Map<String, Object> receives(Secret token, Application requester) {
        Jwt jwt = Jwt.of(token);
        assertThat(jwt.text("iss")).isEqualTo(client.realm().issuer().toString());
        assertThat(jwt.text("azp")).isEqualTo(requester.clientId());
        assertThat(Claims.audience(jwt)).isEqualTo(List.of(api.audience()));
        Map<String, Object> shown = client.introspect(token);
        assertThat(shown).containsEntry("active", true);
        return shown;
    }
}
