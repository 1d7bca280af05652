// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.TouchesSql;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The request that this project exists for, under every address, with and without an application. */
@OnKeycloak
@TouchesSql
final class SeedRequestIT {
    private final TestRealm realm;
    private final Application application;
    private final Credential credential;

    SeedRequestIT(TestRealm realm) {
        this.realm = realm;
        this.application = realm.application("application");
        this.credential = realm.gateway("gateway").credential();
    }

    @ParameterizedTest
    @EnumSource
    void anApplicationExchangesTheCredential(Prefix prefix) {
        isTheGatewaysAnswer(realm.token(prefix).post(seed(), application.basic()));
    }

    @ParameterizedTest
    @EnumSource
    void theCredentialAloneIsEnough(Prefix prefix) {
        isTheGatewaysAnswer(realm.token(prefix).post(seed()));
    }

    @Test
    void theAlternativeTypeNameMeansTheSame() {
        Form form = seed().with("subject_token_type", "urn:pingidentity:params:oauth:token-type:gateway_credential");
        isTheGatewaysAnswer(realm.token().post(form, application.basic()));
        isTheGatewaysAnswer(realm.token().post(form));
    }

    @Test
    void theCredentialCanBeExchangedAgain() {
        Jwt first = Jwt.of(realm.token().post(seed()).accessToken());
        Jwt second = Jwt.of(realm.token().post(seed()).accessToken());
        assertThat(second.text("jti")).isNotEqualTo(first.text("jti"));
        assertThat(second.text("sub")).isEqualTo(first.text("sub"));
    }

    private Form seed() {
        return Form.empty()
                .with("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange")
                .with("subject_token_type", "pingone_gateway_credential")
                .with("subject_token", credential.token().reveal());
    }

    private static void isTheGatewaysAnswer(Answer answer) {
        answer.hasStatus(200).isNeverCached();
        assertThat(answer.header("Content-Type")).contains("application/json");
        assertThat(answer.json())
                .isEqualTo(Map.of(
                        "access_token",
                        answer.accessToken(),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "refresh_expires_in",
                        0,
                        "not-before-policy",
                        0,
                        "issued_token_type",
                        "urn:ietf:params:oauth:token-type:access_token",
                        "scope",
                        "email profile"));
    }
}
