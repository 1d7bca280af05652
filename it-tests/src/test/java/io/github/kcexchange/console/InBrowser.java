// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test method may take a {@link Visit}; when it ends, so does the visit, and it must have been without {@link Faults}. One
 * class at a time has the browser, which Playwright asks for.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedBrowser.class)
@ResourceLock("chromium")
public @interface InBrowser {}
