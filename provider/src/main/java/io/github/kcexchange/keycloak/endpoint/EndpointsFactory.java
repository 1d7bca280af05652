// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.endpoint;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** A factory of endpoints below a realm, without settings or state. */
interface EndpointsFactory extends RealmResourceProviderFactory {

    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {}

    @Override
    default void close() {}
}
