// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import io.github.kcexchange.claim.KeycloakActClaim;
import org.keycloak.common.Version;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/** Creates an {@link UndecidedActRemoval} for each session. It runs after all other post-processors. */
public final class UndecidedActRemovalFactory implements TokenPostProcessorFactory {

    private final KeycloakActClaim keycloakAct = KeycloakActClaim.of(Version.VERSION);

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return new UndecidedActRemoval(session, keycloakAct);
    }

    @Override
    public String getId() {
        return "pingone-act-guard";
    }

    @Override
    public int order() {
        return -100;
    }
}
