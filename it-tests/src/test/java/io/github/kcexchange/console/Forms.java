// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import com.microsoft.playwright.Locator;

/** Defines how tests use the form elements of PatternFly. */
final class Forms {
    /** Skips Playwright's checks of the element, because a switch covers its checkbox with a picture. */
    static final Locator.CheckOptions FORCED = new Locator.CheckOptions().setForce(true);

    private Forms() {}
}
