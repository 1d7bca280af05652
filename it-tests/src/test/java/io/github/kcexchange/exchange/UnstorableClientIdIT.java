// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static io.github.kcexchange.exchange.UnsignedJwt.jwt;
import static io.github.kcexchange.exchange.UnsignedJwt.unsigned;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Build;
import io.github.kcexchange.server.DatabaseProduct;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * PostgreSQL stores neither a null character nor half of a surrogate pair. Keycloak cannot store the event of such a
 * request either.
 */
@OnKeycloak
@TouchesSql
final class UnstorableClientIdIT {
    private static final String UNKNOWN = "client_not_found";

    private final TestRealm realm;
    private final Form ofGateway;
    private final Form ofApplication;

    UnstorableClientIdIT(TestRealm realm) {
        this.realm = realm;
        this.ofGateway = realm.gateway("gateway").credential().form();
        this.ofApplication = Form.exchange(realm.application("app").clientCredentials(), Form.ACCESS_TOKEN);
    }

    @ParameterizedTest
    @MethodSource("unstorable")
    void aClientIdThatNoDatabaseCanStoreIsAnInvalidClient(WrongClient client) {
        Answer ofOurs =
                client.answer(ofGateway, realm, Prefix.AS).hasStatus(401).isNeverCached();
        assertThat(ofOurs.json()).isEqualTo(WrongClient.ANSWER);
        isKeycloaksOwn(client.answer(ofApplication, realm, Prefix.AS));
    }

    /** No application is named, so Keycloak itself answers. The answer is the same if the database does not fail. */
    private static void isKeycloaksOwn(Answer answer) {
        if (Build.database() == DatabaseProduct.H2) {
            answer.hasStatus(401).isNeverCached();
            assertThat(answer.json()).isEqualTo(WrongClient.ANSWER);
        } else {
            assertThat(answer.status()).isIn(400, 401, 500);
            assertThat(answer.json()).containsOnlyKeys("error", "error_description");
        }
    }

    static Stream<WrongClient> unstorable() {
        return Stream.of(
                WrongClient.named("by Basic", UNKNOWN).basic("a\u0000b:secret"),
                WrongClient.named("in the form", UNKNOWN).with("client_id", "a\u0000b"),
                WrongClient.named("in an assertion", UNKNOWN).assertion(unsigned("a\u0000b")),
                WrongClient.named("in an assertion, half a character", UNKNOWN)
                        .assertion(jwt("{\"iss\":\"\\ud800\",\"sub\":\"\\ud800\"}")));
    }
}
