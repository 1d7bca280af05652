// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The constructor of the test class can have these parameters. The {@link Server} is the one with the extension, which
 * all classes share. The {@link Stock} server is without it. The {@link Database} is behind the shared server. The
 * {@link QuietNode} is a second server on it. The {@link Cluster} has two servers on another database. Each
 * {@link io.github.kcexchange.realm.TestRealm} is new, on the shared server or on the {@link Secured} one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({SharedServers.class, LoggedErrors.class})
public @interface OnKeycloak {}
