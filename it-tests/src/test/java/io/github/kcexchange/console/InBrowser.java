// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Gives a test method a {@link Visit} as a parameter. The visit ends with the method and must have no {@link Faults}.
 * {@link Browsers} distributes the classes. They start early: at the end of a run, two browsers would leave one of the
 * three threads without work.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedBrowser.class)
@ResourceLock(providers = Browsers.class)
@Order(3)
public @interface InBrowser {}
