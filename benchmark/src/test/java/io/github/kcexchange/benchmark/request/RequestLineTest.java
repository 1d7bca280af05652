// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import org.junit.jupiter.api.Test;

final class RequestLineTest {
    private static final Form FORM = Form.empty().with("a", "b c");

    @Test
    void theHeaderOfTheClientGoesBeforeTheForm() {
        RequestLine line = RequestLine.of(ClientAuthentication.basic("app", Secret.of("secret")), FORM);
        assertThat(line.text()).isEqualTo("Basic YXBwOnNlY3JldA==\ta=b+c");
    }

    @Test
    void aRequestWithoutClientAuthenticationHasADash() {
        assertThat(RequestLine.of(ClientAuthentication.none(), FORM).text()).isEqualTo("-\ta=b+c");
    }

    @Test
    void itNeverShowsWhatIsSecret() {
        assertThat(RequestLine.of(ClientAuthentication.none(), FORM)).hasToString("a request of 5 characters");
    }
}
