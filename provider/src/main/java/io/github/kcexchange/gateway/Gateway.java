// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import io.github.kcexchange.text.NameList;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A gateway as its administrators see it: a Keycloak client that authenticates by nothing but a gateway credential.
 *
 * @param id the client's UUID, which is also its client id
 * @param name unique among the realm's gateways
 * @param description free text, or null
 * @param type immutable
 * @param enabled the client's own switch
 * @param applications the client ids that alone may exchange its credentials; empty for no such limit
 * @param createdAt null for a client that was made a gateway by other means than this extension
 * @param updatedAt when it was last changed through this extension, or null
 */
public record Gateway(
        String id,
        String name,
        @Nullable String description,
        GatewayType type,
        boolean enabled,
        NameList applications,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {}
