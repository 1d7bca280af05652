// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.mapper;

import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperContainerModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.ProtocolMapperConfigException;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.protocol.oidc.mappers.TokenIntrospectionTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * The protocol mapper that carries a claim of the subject token or actor token into the token that an application's
 * exchange issues. This class is only the configuration form, and writes no claim when Keycloak calls it. Only an
 * exchange has these tokens, so the exchange applies the {@link ClaimMapping}, after all mappers.
 */
public final class ExchangedTokenClaimMapper extends AbstractOIDCProtocolMapper
        implements OIDCAccessTokenMapper, OIDCIDTokenMapper, TokenIntrospectionTokenMapper {

    /** The type of the mapper ({@code protocolMapper}). */
    public static final String ID = "pingone-exchanged-token-claim-mapper";

    /**
     * The beginning of the required key by which Keycloak looks up a translation of a message. Without a translation,
     * Keycloak answers with the message itself.
     */
    private static final String MESSAGE_KEY = "pingone.mapping.";

    @Override
    public void validateConfig(
            KeycloakSession session, RealmModel realm, ProtocolMapperContainerModel client, ProtocolMapperModel mapper)
            throws ProtocolMapperConfigException {
        MappingFlaw flaw = new ClaimMapping(mapper).flaw().orElse(null);
        if (flaw != null) {
            throw new ProtocolMapperConfigException(flaw.message(), MESSAGE_KEY + flaw.name());
        }
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Claim of the exchanged token";
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getHelpText() {
        return "Carries a claim of the subject token or actor token into the token that an application's exchange"
                + " issues. Other grants ignore it.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        List<ProviderConfigProperty> form = new ArrayList<>();
        form.add(source());
        form.add(claim());
        OIDCAttributeMapperHelper.addTokenClaimNameConfig(form);
        form.add(required());
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(form, ExchangedTokenClaimMapper.class);
        return form;
    }

    private static ProviderConfigProperty source() {
        ProviderConfigProperty source = new ProviderConfigProperty();
        source.setName(ClaimMapping.SOURCE);
        source.setLabel("Token");
        source.setHelpText("The token of the request that the claim is read from.");
        source.setType(ProviderConfigProperty.LIST_TYPE);
        source.setOptions(ClaimSource.texts());
        source.setDefaultValue(ClaimSource.SUBJECT_TOKEN.text());
        source.setRequired(true);
        return source;
    }

    private static ProviderConfigProperty claim() {
        ProviderConfigProperty claim = new ProviderConfigProperty();
        claim.setName(ClaimMapping.CLAIM);
        claim.setLabel("Claim to read");
        claim.setHelpText("The name of the claim in that token. A dot leads to a member of an object, as in"
                + " address.country. Write a dot that belongs to a name as \\.");
        claim.setType(ProviderConfigProperty.STRING_TYPE);
        claim.setRequired(true);
        return claim;
    }

    private static ProviderConfigProperty required() {
        ProviderConfigProperty required = new ProviderConfigProperty();
        required.setName(ClaimMapping.REQUIRED);
        required.setLabel("Required");
        required.setHelpText("If the token has no such claim, the exchange is rejected.");
        required.setType(ProviderConfigProperty.BOOLEAN_TYPE);
        required.setDefaultValue("false");
        return required;
    }
}
