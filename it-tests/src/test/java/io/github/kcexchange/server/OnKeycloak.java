// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts Keycloak for a test class and passes the parameters that its constructor declares. It can declare a
 * {@link Server} with the extension, which all classes share, and a {@link Stock} server without the extension. It can
 * declare the {@link Database} of the shared server, and a {@link Cluster} of two servers on another database. It can
 * also declare any number of {@link io.github.kcexchange.realm.TestRealm}s. They are new realms of the shared server or
 * of the {@link Secured} one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedServers.class)
public @interface OnKeycloak {}
