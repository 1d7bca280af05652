// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests that the pages use the administrator's language. The tests of the themes module check that no text is missing.
 */
@OnKeycloak
@InBrowser
final class LanguagesIT {
    private final Gateway gateway;
    private final Person administrator;

    LanguagesIT(TestRealm realm) {
        this.gateway = realm.gateway("Edge");
        this.administrator = realm.person("ada").grant("realm-management", "realm-admin");
        realm.supportLanguages("en", "de", "es", "fr", "ja", "pt-BR");
    }

    @ParameterizedTest
    @CsvSource({
        "de, Austausch ausprobieren, Dieses Gateway hat kein Credential",
        "es, Probar un intercambio, Este gateway no tiene ninguna credencial",
        "fr, Essayer un échange, Cette passerelle n’a pas d’identifiant",
        "ja, 交換の試行, このゲートウェイにはクレデンシャルがありません",
        "pt-BR, Testar uma troca, Este gateway não tem credencial"
    })
    void thePagesUseTheAdministratorsLanguage(String language, String exchange, String noCredential, Visit visit) {
        AdminConsole console = visit.signIn(administrator, Look.LIGHT.in(language));
        assertThat(console.entry(exchange)).isVisible();
        console.open("pingone-gateways/" + gateway.id());
        assertThat(console.ours().getByText(noCredential)).isVisible();
        console.entry(exchange).click();
        assertThat(console.heading(exchange)).isVisible();
        assertThat(console.ours().innerText()).doesNotContain("pingone.");
    }
}
