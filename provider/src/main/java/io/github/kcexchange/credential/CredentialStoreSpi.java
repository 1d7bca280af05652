// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code pingone-gateway-credentials}, so that the server's options can configure the store. */
public final class CredentialStoreSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "pingone-gateway-credentials";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return CredentialStore.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Spi declares it
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return CredentialStoreFactory.class;
    }
}
