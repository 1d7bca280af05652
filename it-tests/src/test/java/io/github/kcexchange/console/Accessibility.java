// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds with axe the accessibility faults that prevent a person from using a page. */
public final class Accessibility {
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private static final List<String> VIOLATIONS = List.of("violations");

    private Accessibility() {}

    /**
     * Asserts that the extension's page and the open modals have no fault, as soon as they have loaded everything. The
     * corners of a turning spinner make its dialog scrollable for moments.
     */
    public static void ofOurs(Page page) {
        Loading.hasEnded(page);
        of(page, "pingone-exchange-page", ".pf-v5-c-modal-box");
    }

    /** Asserts the same in the light and the dark scheme. The console follows the scheme of the visitor's system. */
    static void ofOursInBothSchemes(Page page) {
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            PlaywrightAssertions.assertThat(page.locator("html.pf-v5-theme-dark"))
                    .hasCount(scheme == ColorScheme.DARK ? 1 : 0);
            ofOurs(page);
        }
    }

    /** Asserts that the elements that these selectors find have no fault. At least one element must exist. */
    static void of(Page page, String... selectors) {
        List<String> found = Stream.of(selectors)
                .filter(selector -> page.locator(selector).count() > 0)
                .toList();
        assertThat(found).as("what axe looks at").isNotEmpty();
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(VIOLATIONS);
        // The other mode opens another page for each result to read foreign frames, and these pages have no frames. It
        // also returns a failure of axe as a result without faults. This mode throws the failure.
        AxeBuilder axe = new AxeBuilder(page).options(options).setLegacyMode(true);
        found.forEach(axe::include);
        assertThat(axe.analyze().getViolations())
                .filteredOn(rule -> GRAVE.contains(rule.getImpact()))
                .extracting(Accessibility::described)
                .isEmpty();
    }

    private static String described(Rule rule) {
        // The report contains selectors and not the elements themselves, because their text can be a credential.
        List<String> elements = rule.getNodes().stream()
                .map(node -> String.valueOf(node.getTarget()))
                .toList();
        return rule.getImpact() + " " + rule.getId() + ", " + rule.getHelp() + ": " + elements;
    }
}
