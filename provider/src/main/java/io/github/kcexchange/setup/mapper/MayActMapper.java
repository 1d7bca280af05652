// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.mapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * Protocol mapper that writes {@code may_act} (RFC 8693, section 4.4) with the client that alone may exchange the token.
 * It has no switch for where: a restriction that one kind of token lacks would be none.
 */
public final class MayActMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, TokenIntrospectionTokenMapper {

    public static final String ID = "pingone-may-act-mapper";
    public static final String CLIENT_ID = "may.act.client.id";

    private static final String CLAIM = "may_act";

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

    /** Without a client the claim is empty, which names nobody, rather than absent, which would let everybody. */
    private static void write(IDToken token, ProtocolMapperModel mapper) {
        String clientId = mapper.getConfig().get(CLIENT_ID);
        // In an order of its own, so that the same configuration always gives the same text.
        Map<String, String> actor = new LinkedHashMap<>();
        if (clientId != null && !clientId.isBlank()) {
            actor.put("sub", clientId);
            actor.put("client_id", clientId);
        }
        token.setOtherClaims(CLAIM, actor);
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
        return "Writes may_act: only the named client may exchange the token, and what it receives says so in act.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        ProviderConfigProperty client = new ProviderConfigProperty();
        client.setName(CLIENT_ID);
        client.setLabel("Client that may act");
        client.setHelpText("The client that alone may exchange the token. Without one, nobody may.");
        client.setType(ProviderConfigProperty.CLIENT_LIST_TYPE);
        return List.of(client);
    }
}
