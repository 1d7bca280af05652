// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the dialogs that a test walks through by keyboard. Each name is that of a file in {@code themes/console/src}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Walks {
    String[] value();
}
