// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The signs by which the console shows that it loads something. */
final class Loading {
    private static final String PROGRESS = ".pf-v5-c-spinner, .pf-v5-c-skeleton, [role=progressbar]";

    private Loading() {}

    /** Waits until the page, with its open modals, has loaded everything. */
    static void hasEnded(Page page) {
        assertThat(page.locator(PROGRESS)).hasCount(0);
    }
}
