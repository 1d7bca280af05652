// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.mapper;

import io.github.kcexchange.claim.ClaimLimits;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;

/**
 * The configuration of one {@link ExchangedTokenClaimMapper}. It may have a {@linkplain #flaw() flaw}. Keycloak
 * validates a mapper that is created alone. It does not validate one that is imported with its client, client scope or
 * realm.
 */
public final class ClaimMapping {

    static final String SOURCE = "exchanged.token.source";
    static final String CLAIM = "exchanged.token.claim";
    static final String REQUIRED = "exchanged.token.claim.required";
    static final String TARGET = OIDCAttributeMapperHelper.TOKEN_CLAIM_NAME;

    private final ProtocolMapperModel mapper;

    ClaimMapping(ProtocolMapperModel mapper) {
        this.mapper = mapper;
    }

    /**
     * Returns the mappings of a client session, and all of its client. If a client policy restricts the session to some
     * scopes, Keycloak leaves out the client's own mappers, because the client is none of these scopes
     * (DefaultClientSessionContext). A required claim of the client stays required.
     */
    public static List<ClaimMapping> of(ClientSessionContext clientSession) {
        ClientModel client = clientSession.getClientSession().getClient();
        return among(Stream.concat(clientSession.getProtocolMappersStream(), client.getProtocolMappersStream())
                .filter(ClaimMapping::isMapping)
                .distinct());
    }

    /**
     * Returns the mappings among these mappers in a fixed order: by the claim that they write, then by name. Of two
     * mappings to one claim, the later one applies.
     */
    public static List<ClaimMapping> among(Stream<ProtocolMapperModel> mappers) {
        return mappers.filter(ClaimMapping::isMapping)
                .map(ClaimMapping::new)
                .sorted(Comparator.comparing(ClaimMapping::target).thenComparing(mapping -> mapping.mapper.getName()))
                .toList();
    }

    private static boolean isMapping(ProtocolMapperModel mapper) {
        return ExchangedTokenClaimMapper.ID.equals(mapper.getProtocolMapper());
    }

    /** Whether the mapping can carry a claim. */
    public boolean isUsable() {
        return flaw().isEmpty();
    }

    Optional<MappingFlaw> flaw() {
        if (ClaimSource.of(config(SOURCE)).isEmpty()) {
            return Optional.of(MappingFlaw.SOURCE_UNKNOWN);
        }
        if (ClaimPath.of(config(CLAIM)).isEmpty()) {
            return Optional.of(MappingFlaw.CLAIM_MISSING);
        }
        if (written().isEmpty()) {
            return Optional.of(MappingFlaw.TARGET_MISSING);
        }
        if (written().names().size() > ClaimLimits.MAX_DEPTH) {
            return Optional.of(MappingFlaw.TARGET_TOO_DEEP);
        }
        return ReservedClaims.contain(written().claim()) ? Optional.of(MappingFlaw.TARGET_RESERVED) : Optional.empty();
    }

    /** Returns the token that the claim is read from. The mapping must be usable. */
    public ClaimSource source() {
        return ClaimSource.of(config(SOURCE)).orElseThrow();
    }

    /** Returns the place of the claim in that token. */
    public ClaimPath read() {
        return ClaimPath.of(config(CLAIM));
    }

    /** Returns the place of the claim in the issued token. */
    public ClaimPath written() {
        return ClaimPath.of(config(TARGET));
    }

    /** Returns the configured text of {@link #written()}; empty if there is none. */
    public String target() {
        String target = config(TARGET);
        return target == null ? "" : target;
    }

    /** Whether no token may be issued without the claim. Any value other than {@code false} requires it. */
    public boolean isRequired() {
        String required = config(REQUIRED);
        return required != null && !required.isBlank() && !required.equalsIgnoreCase("false");
    }

    /**
     * Whether access tokens have the claim.
     *
     * @param lightweight whether they are lightweight tokens, which have a switch of their own
     */
    public boolean isInAccessTokens(boolean lightweight) {
        return lightweight
                ? OIDCAttributeMapperHelper.includeInLightweightAccessToken(mapper)
                : OIDCAttributeMapperHelper.includeInAccessToken(mapper);
    }

    /** Whether ID tokens have the claim. */
    public boolean isInIdTokens() {
        return OIDCAttributeMapperHelper.includeInIDToken(mapper);
    }

    /** Whether answers of introspection have the claim. */
    public boolean isInIntrospection() {
        return OIDCAttributeMapperHelper.includeInIntrospection(mapper);
    }

    /** A request of the Admin API can leave out the whole configuration. */
    private @Nullable String config(String name) {
        Map<String, String> config = mapper.getConfig();
        return config == null ? null : config.get(name);
    }
}
