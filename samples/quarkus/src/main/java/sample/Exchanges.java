// SPDX-License-Identifier: Apache-2.0
package sample;

import io.quarkus.oidc.client.NamedOidcClient;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Exchanges the token of the present request (RFC 8693). An issued token is used for this request only. */
@RequestScoped
class Exchanges {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final JsonWebToken user;
    private final OidcClient buzzer;
    private final OidcClient dob;
    private final Tokens goodies;

    Exchanges(
            JsonWebToken user,
            @NamedOidcClient("buzzer") OidcClient buzzer,
            @NamedOidcClient("dob") OidcClient dob,
            @NamedOidcClient("goodies") Tokens goodies) {
        this.user = user;
        this.buzzer = buzzer;
        this.dob = dob;
        this.goodies = goodies;
    }

    /** The user's token for buzzer, in which the application does not appear. */
    String impersonation() {
        return issued(buzzer, Map.of("subject_token", user.getRawToken()));
    }

    /** The user's token for dob, which names the application in act. Quarkus renews the actor token in time. */
    String delegation() {
        return issued(dob, Map.of("subject_token", user.getRawToken(), "actor_token", goodies.getAccessToken()));
    }

    private static String issued(OidcClient client, Map<String, String> parameters) {
        return client.getTokens(parameters).await().atMost(LIMIT).getAccessToken();
    }
}
