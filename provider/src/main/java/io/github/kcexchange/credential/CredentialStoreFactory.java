// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import org.keycloak.provider.ProviderFactory;

/** Creates a {@link CredentialStore} for each session. */
public interface CredentialStoreFactory extends ProviderFactory<CredentialStore> {}
