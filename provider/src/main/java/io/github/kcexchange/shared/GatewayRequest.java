// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import io.github.kcexchange.text.TokenText;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A well-formed exchange request (RFC 8693, section 2.1); nothing in it is verified yet.
 *
 * @param subjectTokenType the type as the client wrote it, for the event
 * @param subjectToken the token to exchange
 * @param scope the asked scopes, separated by spaces, or null for the client's defaults
 * @param audiences the asked audiences, as sent
 * @param resources the asked resources, absolute URIs without fragment (RFC 8707, section 2)
 */
public record GatewayRequest(
        String subjectTokenType,
        TokenText subjectToken,
        @Nullable String scope,
        List<String> audiences,
        List<String> resources) {

    /** All asked targets, audiences first. */
    public List<String> targets() {
        return Stream.concat(audiences.stream(), resources.stream()).distinct().toList();
    }
}
