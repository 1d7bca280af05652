// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.gateway.GatewayDraft;
import io.github.kcexchange.gateway.GatewayType;
import io.github.kcexchange.issuer.IssuerSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTextsTest {

    @ParameterizedTest
    @CsvSource({
        "\ud840\udc00, plain, app, name",
        "plain, \ud83d\ude00, app, description",
        "plain, plain, \ud83d\ude00, applications",
        "\ud840\udc00, \ud83d\ude00, app, name description",
        "\u30b2\u30fc\u30c8, \ud83d\ude00, app, description",
        "\u30b2\u30fc\u30c8, Z\u00fcrich, app, name",
        "plain, Z\u00fcrich, app, description",
        "plain, plain, app, name description applications"
    })
    void theSuspectsHaveTheLeastCommonCharacters(String name, String description, String application, String suspects) {
        assertThat(DatabaseTexts.of(draft(name, description, List.of("a", application)))
                        .suspects())
                .containsExactly(suspects.split(" "));
    }

    @Test
    void anAbsentTextIsNotStored() {
        assertThat(DatabaseTexts.of(draft("name", null, null)).suspects()).containsExactly("name");
    }

    @Test
    void theTextsOfATrustedIssuerAreKnown() {
        IssuerSettings settings = new IssuerSettings(
                "name",
                "\ud83d\ude00",
                "issuer",
                "url",
                null,
                List.of("\ud83d\ude00"),
                0,
                null,
                true,
                false,
                false,
                false,
                false);
        assertThat(DatabaseTexts.of(settings).suspects()).containsExactly("description", "audiences");
        IssuerSettings shortest =
                new IssuerSettings("name", null, "issuer", null, "{}", null, 0, null, true, false, false, false, false);
        assertThat(DatabaseTexts.of(shortest).suspects()).containsExactly("name", "issuer", "jwks");
    }

    @Test
    void aRequestWithoutTextsHasNoSuspects() {
        assertThat(DatabaseTexts.NONE.suspects()).isEmpty();
    }

    private static GatewayDraft draft(String name, String description, List<String> applications) {
        return new GatewayDraft(name, description, GatewayType.LDAP, true, applications);
    }
}
