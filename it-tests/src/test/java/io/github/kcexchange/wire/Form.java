// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form as it is sent: names may repeat, and the order is kept. */
public record Form(List<Map.Entry<String, String>> parameters) {
    public static final String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    public static final String GATEWAY_CREDENTIAL = "pingone_gateway_credential";
    public static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
    public static final String ID_TOKEN = "urn:ietf:params:oauth:token-type:id_token";
    public static final String REFRESH_TOKEN = "urn:ietf:params:oauth:token-type:refresh_token";

    public static Form empty() {
        return new Form(List.of());
    }

    /** The exact form of a gateway: three parameters, nothing else. */
    public static Form gatewayExchange(Secret credential) {
        return exchange(credential, GATEWAY_CREDENTIAL);
    }

    /** A client's request for a token of its own (RFC 6749, section 4.4.2). */
    public static Form clientCredentials() {
        return empty().with("grant_type", "client_credentials");
    }

    public static Form exchange(Secret subjectToken, String subjectTokenType) {
        return empty().with("grant_type", TOKEN_EXCHANGE)
                .with("subject_token_type", subjectTokenType)
                .with("subject_token", subjectToken.reveal());
    }

    /** With this value as the only value of the parameter. */
    public Form with(String name, String value) {
        return without(name).and(name, value);
    }

    /** With an additional value of the parameter. */
    public Form and(String name, String value) {
        return new Form(Stream.concat(parameters.stream(), Stream.of(Map.entry(name, value)))
                .toList());
    }

    public Form without(String name) {
        return new Form(
                parameters.stream().filter(p -> !p.getKey().equals(name)).toList());
    }

    public String encoded() {
        return parameters.stream()
                .map(p -> encode(p.getKey()) + "=" + encode(p.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The names only: the values may be secret. */
    @Override
    public String toString() {
        return parameters.stream().map(Map.Entry::getKey).toList().toString();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
