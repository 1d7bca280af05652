// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.accept;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceUriTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com",
                "https://api.example.com/orders",
                "https://api.example.com:8443/orders/",
                "https://api.example.com/orders?tenant=7",
                "HTTPS://API.EXAMPLE.COM",
                "https://api.example.com/a%20b",
                "urn:example:orders",
                "spiffe://example.org/orders",
                "https://[::1]/orders"
            })
    void anAbsoluteUriIsWellFormed(String resource) {
        assertThat(ResourceUri.isWellFormed(resource)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "/orders", "//api.example.com/orders", "api.example.com", "?a=b", "", "."})
    void aRelativeReferenceIsNot(String resource) {
        assertThat(ResourceUri.isWellFormed(resource)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://a/#x", "https://a/#", "https://a#x", "urn:example:orders#x", "urn:example:orders#"})
    void aFragmentIsRejectedEvenWhenEmpty(String resource) {
        assertThat(ResourceUri.isWellFormed(resource)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https:", "https://", "https:///", "https:///orders", "https:/orders", "urn:"})
    void aSchemeAloneNamesNothing(String resource) {
        assertThat(ResourceUri.isWellFormed(resource)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a b",
                " https://a",
                "https://a ",
                "https://a/%zz",
                "https://a/<b>",
                "https://a/\"b\"",
                "https://a/\\b",
                "1https://a",
                "https://a/\u0007"
            })
    void aTextThatIsNoUriIsRejected(String resource) {
        assertThat(ResourceUri.isWellFormed(resource)).isFalse();
    }
}
