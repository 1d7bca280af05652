// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** The protocol mapper {@code pingone-exchanged-token-claim-mapper}, as an administrator adds it to a client. */
public final class ClaimMapper {
    private ClaimMapper() {}

    static ProtocolMapperRepresentation ofSubject(String claim, String target) {
        return mapping("subject_token", claim, target);
    }

    public static ProtocolMapperRepresentation mapping(String source, String claim, String target) {
        return Api.mapper(
                "pingone-exchanged-token-claim-mapper",
                Map.of(
                        "exchanged.token.source",
                        source,
                        "exchanged.token.claim",
                        claim,
                        "claim.name",
                        target,
                        "access.token.claim",
                        "true",
                        "id.token.claim",
                        "true",
                        "introspection.token.claim",
                        "true"));
    }

    public static ProtocolMapperRepresentation required(ProtocolMapperRepresentation mapper) {
        return with(mapper, "exchanged.token.claim.required", "true");
    }

    static ProtocolMapperRepresentation with(ProtocolMapperRepresentation mapper, String name, String value) {
        mapper.getConfig().put(name, value);
        return mapper;
    }

    /** Replaces the mappers of a client. */
    static Consumer<ClientRepresentation> with(ProtocolMapperRepresentation... mappers) {
        return client -> client.setProtocolMappers(List.of(mappers));
    }
}
