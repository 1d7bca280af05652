// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import io.github.kcexchange.text.TokenKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A well-formed exchange request of an application (RFC 8693, section 2.1); nothing in it is verified yet.
 *
 * @param subject on whose behalf the request is made
 * @param actor who acts, or null where nobody but the application does
 * @param requested what is to be issued
 * @param scope the asked scopes, separated by spaces, or null for the client's defaults
 * @param audiences the asked audiences, as sent
 * @param resources the asked resources, absolute URIs without fragment (RFC 8707, section 2)
 */
public record ApplicationRequest(
        PresentedToken subject,
        @Nullable PresentedToken actor,
        TokenKind requested,
        @Nullable String scope,
        List<String> audiences,
        List<String> resources) {

    /** All asked targets, audiences first. */
    public List<String> targets() {
        return Stream.concat(audiences.stream(), resources.stream()).distinct().toList();
    }
}
