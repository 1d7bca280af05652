// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks a test that reaches SQL of the extension or passes on values that a database can reject. Such a test also runs
 * on PostgreSQL, and some classes run on MariaDB. Every other test runs on H2 only.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("sql")
public @interface TouchesSql {}
