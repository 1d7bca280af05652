// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.Rejected;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpansionTest {

    @Test
    void isNoneUnlessItIsAskedFor() {
        assertThat(Expansion.of(query())).isEqualTo(Expansion.NONE);
        assertThat(Expansion.NONE.parameters()).isEmpty();
    }

    @Test
    void isOfCredentials() {
        assertThat(Expansion.of(query("credentials"))).isEqualTo(Expansion.CREDENTIALS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "instances", "Credentials", "credentials,instances", " credentials"})
    void isNoneIfSomethingElseIsAskedFor(String value) {
        assertThat(Expansion.of(query(value))).isEqualTo(Expansion.NONE);
    }

    @Test
    void isAskedForOnce() {
        Rejected.asInvalid(
                () -> Expansion.of(query("credentials", "credentials")),
                ErrorDetail.invalid("expand", "Must not be repeated."));
    }

    private static MultivaluedMap<String, String> query(String... values) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        query.addAll("expand", values);
        return query;
    }
}
