// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import io.github.kcexchange.text.NameList;
import io.github.kcexchange.text.StoredTime;
import org.jspecify.annotations.Nullable;

/**
 * A gateway from the administrator's point of view: a Keycloak client that authenticates with a gateway credential
 * only.
 *
 * @param id the client's UUID, which is also its client id
 * @param name unique among the realm's gateways
 * @param description free text, or null
 * @param type immutable
 * @param enabled whether the client is enabled
 * @param applications the client ids of the only applications that may exchange the gateway's credentials; empty means
 * no limit
 * @param createdAt the creation time, or none if the client was not created by this extension
 * @param updatedAt the time of the last change through this extension, or none
 */
public record Gateway(
        String id,
        String name,
        @Nullable String description,
        GatewayType type,
        boolean enabled,
        NameList applications,
        StoredTime createdAt,
        StoredTime updatedAt) {}
