// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.kcexchange.credential.CredentialRecord;
import io.github.kcexchange.credential.SigningKeyStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A gateway credential in answers and admin events, without the credential itself. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"_links", "id", "createdAt", "lastUsedAt", "expiresAt", "signingKey"})
public record CredentialView(
        @JsonProperty("_links") Map<String, Link> links,
        @JsonProperty("id") String id,
        @JsonProperty("createdAt") @Nullable String createdAt,
        @JsonProperty("lastUsedAt") @Nullable String lastUsedAt,
        @JsonProperty("expiresAt") @Nullable String expiresAt,
        @JsonProperty("signingKey") SigningKey signingKey) {

    /**
     * The realm key on which the credential depends.
     *
     * @param kid the key's id
     * @param status the current status of the key
     */
    @JsonPropertyOrder({"kid", "status"})
    record SigningKey(
            @JsonProperty("kid") String kid,
            @JsonProperty("status") SigningKeyStatus status) {}

    static CredentialView of(CredentialRecord credential, SigningKeyStatus keyStatus, Links links) {
        return new CredentialView(
                Links.named(
                        "self", links.credential(credential.gatewayId(), credential.id()),
                        "environment", links.environment(),
                        "gateway", links.gateway(credential.gatewayId())),
                credential.id(),
                Timestamps.format(credential.createdAt()),
                Timestamps.format(credential.lastUsedAt()),
                Timestamps.format(credential.expiresAt()),
                new SigningKey(credential.keyId(), keyStatus));
    }
}
