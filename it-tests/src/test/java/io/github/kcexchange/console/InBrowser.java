// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test method may take a {@link Visit}; when it ends, so does the visit, and it must have been without {@link Faults}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedBrowser.class)
public @interface InBrowser {}
