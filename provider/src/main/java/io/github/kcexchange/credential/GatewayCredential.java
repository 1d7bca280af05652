// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The format of a gateway credential: a compact JWS (RFC 7515, section 7.1) with both explicit types (RFC 8725, section
 * 3.11) and a {@code jti}. This class verifies nothing, and trusts no claim except {@code jti} as the lookup key.
 *
 * @param jti the id of the credential's record
 * @param gatewayId the gateway id, null if it is not a UUID. It only finds a cached record ({@link CachedRecords}).
 */
public record GatewayCredential(String jti, @Nullable String gatewayId) {

    static final String HEADER_TYPE = "gateway-credential+jwt";
    static final String PAYLOAD_TYPE = "GatewayCredential";

    /**
     * The maximum length in characters. A credential with the largest RSA key and the longest names is much shorter.
     */
    private static final int MAX_LENGTH = 8192;

    /** Header, payload and signature. */
    private static final int PARTS = 3;

    private static final String GATEWAY_ID = "gatewayId";
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Reads a text. Empty if it does not have the format of a gateway credential. */
    public static Optional<GatewayCredential> read(String text) {
        return payload(text)
                .flatMap(payload -> uuid(payload, "jti")
                        .map(jti -> new GatewayCredential(
                                jti, uuid(payload, GATEWAY_ID).orElse(null))));
    }

    /**
     * Returns the gateway id that a text states. It need not be a UUID, because Keycloak accepts any text as the id of
     * an imported client. Empty if the text does not have the format of a gateway credential, or states no gateway.
     */
    public static Optional<String> gatewayIdIn(String text) {
        return payload(text)
                .filter(payload -> uuid(payload, "jti").isPresent())
                .map(payload -> payload.path(GATEWAY_ID).textValue())
                .filter(gatewayId -> !gatewayId.isEmpty());
    }

    private static Optional<JsonNode> payload(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String[] parts = text.split("\\.", PARTS + 1);
        if (parts.length != PARTS || !Arrays.stream(parts).allMatch(GatewayCredential::isBase64Url)) {
            return Optional.empty();
        }
        return json(parts[0])
                .filter(header -> header.path("typ").asText().equals(HEADER_TYPE))
                .flatMap(header -> json(parts[1]))
                .filter(payload -> payload.path("typ").asText().equals(PAYLOAD_TYPE));
    }

    /** A regular expression needs five microseconds for the thousand characters of a credential. */
    private static boolean isBase64Url(String part) {
        for (int index = 0; index < part.length(); index++) {
            if (!isInAlphabet(part.charAt(index))) {
                return false;
            }
        }
        return !part.isEmpty();
    }

    private static boolean isInAlphabet(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '-'
                || character == '_';
    }

    private static Optional<String> uuid(JsonNode payload, String claim) {
        return Optional.of(payload.path(claim).asText())
                .filter(text -> UUID.matcher(text).matches());
    }

    private static Optional<JsonNode> json(String part) {
        try {
            byte[] decoded = Base64.getUrlDecoder().decode(part);
            return Optional.of(STRICT.readTree(new String(decoded, StandardCharsets.UTF_8)))
                    .filter(JsonNode::isObject);
        } catch (IllegalArgumentException | IOException malformed) {
            return Optional.empty();
        }
    }
}
