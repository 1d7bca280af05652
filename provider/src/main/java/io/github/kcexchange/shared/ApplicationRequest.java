// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import io.github.kcexchange.form.IssuedKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A well-formed exchange request of an application (RFC 8693, section 2.1). Its tokens are not verified yet.
 *
 * @param subject the token of the party on whose behalf the request is made
 * @param actor the token of the acting party, or null if the client sent none
 * @param requested the kind of token to issue
 * @param scope the requested scopes, separated by spaces, or null for the client's default scopes
 * @param targets the requested audiences, then the requested resources, which are absolute URIs without fragment (RFC
 * 8707, section 2)
 */
public record ApplicationRequest(
        PresentedToken subject,
        @Nullable PresentedToken actor,
        IssuedKind requested,
        @Nullable String scope,
        List<String> targets) {}
