// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A credential is valid only character for character: every variant of it is rejected. */
@OnKeycloak
final class AlteredCredentialIT {
    private final TestRealm realm;
    private final Application application;
    private final String good;
    private final String sibling;

    AlteredCredentialIT(TestRealm realm) {
        this.realm = realm;
        this.application = realm.application("application");
        Gateway gateway = realm.gateway("gateway");
        this.good = gateway.credential().token().reveal();
        this.sibling = gateway.credential().token().reveal();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void aVariantIsRefusedWithAndWithoutAnApplication(Secret variant) {
        Form form = Form.gatewayExchange(variant);
        Problem.CREDENTIAL_UNKNOWN.is(realm.token().post(form));
        Problem.CREDENTIAL_UNKNOWN.is(realm.token().post(form, application.basic()));
    }

    Stream<Named<Secret>> variants() {
        String[] parts = good.split("\\.");
        String[] others = sibling.split("\\.");
        return Stream.of(
                variant("truncated by one", good.substring(0, good.length() - 1)),
                variant("truncated by half", good.substring(0, good.length() / 2)),
                variant("without its first character", good.substring(1)),
                variant("extended by one", good + "A"),
                variant("extended by a part", good + ".AAAA"),
                variant("twice", good + good),
                variant("with padding", good + "="),
                variant("in lower case", good.toLowerCase(Locale.ROOT)),
                variant("in upper case", good.toUpperCase(Locale.ROOT)),
                variant("with a space in front", " " + good),
                variant("with a space behind", good + " "),
                variant("with a no-break space behind", good + "\u00a0"),
                variant("with a zero-width space behind", good + "\u200b"),
                variant("with full-width dots", good.replace('.', '\uff0e')),
                variant("with a scheme in front", "Bearer " + good),
                variant("in quotes", '"' + good + '"'),
                variant("without signature", parts[0] + "." + parts[1]),
                variant("with an empty signature", parts[0] + "." + parts[1] + "."),
                variant("with another credential's signature", parts[0] + "." + parts[1] + "." + others[2]),
                variant("with another credential's payload", parts[0] + "." + others[1] + "." + parts[2]),
                variant("two credentials", good + " " + sibling),
                variant("only dots", ".."),
                variant("no JWT", "not a credential"));
    }

    private static Named<Secret> variant(String name, String value) {
        return Named.of(name, Secret.of(value));
    }

    @Test
    void everySingleCharacterCounts() {
        assertThat(IntStream.range(0, good.length()))
                .allSatisfy(position ->
                        Problem.CREDENTIAL_UNKNOWN.is(realm.token().post(Form.gatewayExchange(flipped(position)))));
    }

    private Secret flipped(int position) {
        char old = good.charAt(position);
        char other = old == 'A' ? 'B' : 'A';
        return Secret.of(good.substring(0, position) + other + good.substring(position + 1));
    }
}
