// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import io.github.kcexchange.form.TokenText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A well-formed exchange request with a gateway credential (RFC 8693, section 2.1). The credential is not verified yet.
 *
 * @param subjectToken the gateway credential to exchange
 * @param scope the requested scopes, separated by spaces, or null for the client's default scopes
 * @param targets the requested audiences, then the requested resources, which are absolute URIs without fragment (RFC
 * 8707, section 2)
 */
public record GatewayRequest(
        TokenText subjectToken, @Nullable String scope, List<String> targets) {}
