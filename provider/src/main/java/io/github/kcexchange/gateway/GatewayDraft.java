// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of a gateway that an administrator writes. They are already validated.
 *
 * @param name the display name
 * @param description free text, or null for none
 * @param type the type, which never changes after the creation
 * @param enabled whether the client is enabled
 * @param applications the client ids of the only applications that may exchange the gateway's credentials; empty
 * removes the limit, null keeps the current one
 */
public record GatewayDraft(
        String name,
        @Nullable String description,
        GatewayType type,
        boolean enabled,
        @Nullable List<String> applications) {}
