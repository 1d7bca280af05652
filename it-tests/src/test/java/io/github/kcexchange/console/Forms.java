// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import com.microsoft.playwright.Locator;

/** How tests use the form elements of PatternFly. */
final class Forms {
    /** A switch covers its checkbox with a picture. */
    static final Locator.CheckOptions FORCED = new Locator.CheckOptions().setForce(true);

    private Forms() {}
}
