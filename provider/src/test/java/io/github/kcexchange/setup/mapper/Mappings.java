// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.mapper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.ProtocolMapperModel;

/** Configurations of {@link ExchangedTokenClaimMapper}, as Keycloak stores them. */
public final class Mappings {

    private Mappings() {}

    /** A mapper into every kind of token. */
    public static ProtocolMapperModel mapper(String source, String claim, String target) {
        Map<String, String> config = new HashMap<>();
        config.put("exchanged.token.source", source);
        config.put("exchanged.token.claim", claim);
        config.put("claim.name", target);
        config.put("access.token.claim", "true");
        config.put("id.token.claim", "true");
        config.put("introspection.token.claim", "true");
        ProtocolMapperModel model = new ProtocolMapperModel();
        model.setName(source + " " + claim);
        model.setProtocolMapper("pingone-exchanged-token-claim-mapper");
        model.setConfig(config);
        return model;
    }

    public static ProtocolMapperModel with(ProtocolMapperModel mapper, String name, String value) {
        mapper.getConfig().put(name, value);
        return mapper;
    }

    public static List<ClaimMapping> of(ProtocolMapperModel... mappers) {
        return ClaimMapping.among(Stream.of(mappers));
    }
}
