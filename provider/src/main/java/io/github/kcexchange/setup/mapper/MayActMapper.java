// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.mapper;

import io.github.kcexchange.claim.TokenMarks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.IDToken;

/**
 * The protocol mapper that writes {@code may_act} (RFC 8693, section 4.4) with the only client that may exchange the
 * token. It always writes the claim into every kind of token, since a token without the claim would not be restricted.
 * It replaces the claim of other mappers. A client can add such mappers to itself by Keycloak's client registration.
 */
public final class MayActMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, TokenIntrospectionTokenMapper {

    /** The type of the mapper ({@code protocolMapper}). */
    public static final String ID = "pingone-may-act-mapper";

    /** The configuration member with the client id of the actor. */
    public static final String CLIENT_ID = "may.act.client.id";

    /**
     * After Keycloak's own mappers, of which those for roles are the last with 40, and before scripts with 50
     * (ProtocolMapperUtils). Only the operator of the server installs scripts.
     */
    private static final int AFTER_KEYCLOAKS = 45;

    @Override
    public AccessToken transformAccessToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext clientSession) {
        write(token, mapper);
        return token;
    }

    @Override
    public IDToken transformIDToken(
            IDToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext clientSession) {
        write(token, mapper);
        return token;
    }

    @Override
    public AccessToken transformIntrospectionToken(
            AccessToken token,
            ProtocolMapperModel mapper,
            KeycloakSession session,
            UserSessionModel userSession,
            ClientSessionContext clientSession) {
        write(token, mapper);
        return token;
    }

    /**
     * Writes the claims of the mappers of this type among these.
     *
     * @param replaced whether they also replace a claim that the token has
     */
    public static void write(IDToken token, Stream<ProtocolMapperModel> mappers, boolean replaced) {
        if (replaced || !token.getOtherClaims().containsKey(TokenMarks.MAY_ACT)) {
            mappers.filter(mapper -> ID.equals(mapper.getProtocolMapper())).forEach(mapper -> write(token, mapper));
        }
    }

    /**
     * Without a configured client, the claim is empty and names no party. If the claim were absent, any client could
     * exchange the token.
     */
    private static void write(IDToken token, ProtocolMapperModel mapper) {
        String clientId = mapper.getConfig().get(CLIENT_ID);
        // A map with a fixed order, so that the same configuration always results in the same text.
        Map<String, String> actor = new LinkedHashMap<>();
        if (clientId != null && !clientId.isBlank()) {
            actor.put("sub", clientId);
            actor.put("client_id", clientId);
        }
        token.setOtherClaims(TokenMarks.MAY_ACT, actor);
    }

    @Override
    public int getPriority() {
        return AFTER_KEYCLOAKS;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "May act";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "Adds may_act to tokens: only the named client may exchange them, and the issued token names it in act.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        ProviderConfigProperty client = new ProviderConfigProperty();
        client.setName(CLIENT_ID);
        client.setLabel("Client that may act");
        client.setHelpText("The only client that may exchange the token. If empty, no client may.");
        client.setType(ProviderConfigProperty.CLIENT_LIST_TYPE);
        return List.of(client);
    }
}
