// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Runs the same JAR on the last release of each older line that is supported. The parameter of the constructor is the
 * {@link Server}, which all classes share, so JUnit must not close it after a class. Each test has its own instance.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(autoCloseArguments = false)
@ArgumentsSource(EachOlderServer.class)
@TestInstance(Lifecycle.PER_METHOD)
public @interface OnOlderKeycloak {}
