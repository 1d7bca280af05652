// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.representations.idm.EventRepresentation;

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
    @MethodSource({"ofTheSameShape", "ofAnotherShape"})
    void aVariantIsRejectedWithAndWithoutAnApplication(Secret variant, Problem problem) {
        problem.rejects(Form.gatewayExchange(variant), application);
    }

    /** Only the stored hash shows that these are not the text that was issued. */
    Stream<Arguments> ofTheSameShape() {
        String[] parts = good.split("\\.");
        String[] others = sibling.split("\\.");
        return Stream.of(
                altered("truncated by one", good.substring(0, good.length() - 1)),
                altered("extended by one", good + "A"),
                altered("with another credential's signature", parts[0] + "." + parts[1] + "." + others[2]),
                altered("with another credential's payload", parts[0] + "." + others[1] + "." + parts[2]));
    }

    Stream<Arguments> ofAnotherShape() {
        String[] parts = good.split("\\.");
        return Stream.of(
                malformed("truncated by half", good.substring(0, good.length() / 2)),
                malformed("without its first character", good.substring(1)),
                malformed("extended by a part", good + ".AAAA"),
                malformed("twice", good + good),
                malformed("with padding", good + "="),
                malformed("in lower case", good.toLowerCase(Locale.ROOT)),
                malformed("in upper case", good.toUpperCase(Locale.ROOT)),
                malformed("with a space in front", " " + good),
                malformed("with a space behind", good + " "),
                malformed("with a no-break space behind", good + "\u00a0"),
                malformed("with a zero-width space behind", good + "\u200b"),
                malformed("with full-width dots", good.replace('.', '\uff0e')),
                malformed("with a scheme in front", "Bearer " + good),
                malformed("in quotes", '"' + good + '"'),
                malformed("without signature", parts[0] + "." + parts[1]),
                malformed("with an empty signature", parts[0] + "." + parts[1] + "."),
                malformed("two credentials", good + " " + sibling),
                malformed("only dots", ".."),
                malformed("no JWT", "not a credential"));
    }

    private static Arguments altered(String name, String value) {
        return Arguments.of(Named.of(name, Secret.of(value)), Problem.CREDENTIAL_ALTERED);
    }

    private static Arguments malformed(String name, String value) {
        return Arguments.of(Named.of(name, Secret.of(value)), Problem.CREDENTIAL_MALFORMED);
    }

    /** In the other parts, a different character can also change the shape or the {@code jti}. */
    @Test
    void everySingleCharacterCounts() {
        int signature = good.lastIndexOf('.') + 1;
        assertThat(reasonsOfChanges(signature, good.length())).containsExactly(Problem.CREDENTIAL_ALTERED.reason());
        assertThat(reasonsOfChanges(0, signature))
                .isSubsetOf(
                        Problem.CREDENTIAL_ALTERED.reason(),
                        Problem.CREDENTIAL_MALFORMED.reason(),
                        Problem.CREDENTIAL_UNKNOWN.reason());
    }

    /** All events are read at once, because reading each of them would take three times as long. */
    private Set<String> reasonsOfChanges(int from, int to) {
        realm.admin().clearEvents();
        for (int position = from; position < to; position++) {
            Problem.CREDENTIAL_ALTERED.is(realm.token().post(Form.gatewayExchange(flipped(position))));
        }
        List<EventRepresentation> events = await().pollDelay(Duration.ZERO)
                .until(
                        () -> realm.admin().getEvents(List.of(), null, null, null, null, null, 0, 5000),
                        found -> found.size() == to - from);
        return events.stream().map(event -> event.getDetails().get("reason")).collect(Collectors.toSet());
    }

    private Secret flipped(int position) {
        char old = good.charAt(position);
        char other = old == 'A' ? 'B' : 'A';
        return Secret.of(good.substring(0, position) + other + good.substring(position + 1));
    }
}
