// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The constructor of the test class can have these parameters: a {@link Server} (the one with the extension, which all
 * classes share), a {@link Stock} server without it, the {@link Database} behind the shared server, a {@link Cluster}
 * of two servers on another database, and as many new {@link io.github.kcexchange.realm.TestRealm}s of the shared
 * server, or of the {@link Secured} one, as it needs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedServers.class)
public @interface OnKeycloak {}
