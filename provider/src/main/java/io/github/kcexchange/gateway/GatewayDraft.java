// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of a gateway that an administrator writes; already validated.
 *
 * @param applications empty for no limit, or null to leave the limit as it is
 */
public record GatewayDraft(
        String name,
        @Nullable String description,
        GatewayType type,
        boolean enabled,
        @Nullable List<String> applications) {}
