// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.shared;

import io.github.kcexchange.text.NameList;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway credential proved.
 *
 * @param id the gateway's id, which is its client's UUID
 * @param name the gateway's name
 * @param type the gateway's type, such as {@code PING_FEDERATE}
 * @param serviceAccountId the user that the gateway acts as
 * @param credentialId the credential's {@code jti}
 * @param credentialExpiresAt when the credential ends, or null if it has no end
 * @param applications the client ids that alone may exchange its credentials; empty for no such limit
 */
public record VerifiedGateway(
        String id,
        String name,
        String type,
        String serviceAccountId,
        String credentialId,
        @Nullable Instant credentialExpiresAt,
        NameList applications) {}
