// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** Controls the console without a mouse: with Tab, Enter, Space and the arrows. */
record Keys(AdminConsole console) {
    private static final int MOST_STOPS = 80;
    private static final String HAS_FOCUS = "element => element === document.activeElement";

    /** Asserts that the dialog with this title is open and has the focus, and that axe finds no fault in it. */
    Keys dialog(String title) {
        GetByRoleOptions named = new GetByRoleOptions().setName(title);
        assertThat(console.dialog().getByRole(AriaRole.HEADING, named)).isVisible();
        assertThat(console.dialog().locator(":focus")).hasCount(1);
        Accessibility.ofOursInBothSchemes(console.page());
        return this;
    }

    /** Reaches the element by Tab, and presses the key. */
    Keys press(Locator wanted, String key) {
        reach(wanted);
        console.page().keyboard().press(key);
        return this;
    }

    /** Presses Enter on a button of the dialog. */
    Keys confirm(String button) {
        return press(console.inDialog(button).last(), "Enter");
    }

    /** Reaches the field by Tab, and inserts the text. */
    Keys type(Locator field, String text) {
        reach(field);
        console.page().keyboard().insertText(text);
        return this;
    }

    /** Opens the menu of this button, and chooses an item. */
    Keys choose(String menu, String item) {
        press(console.button(menu), "Enter");
        Locator wanted = console.menuItem(item);
        assertThat(wanted).isVisible();
        for (int i = 0; i < MOST_STOPS && !isFocused(wanted); i++) {
            console.page().keyboard().press("ArrowDown");
        }
        assertThat(wanted).isFocused();
        console.page().keyboard().press("Enter");
        return this;
    }

    private void reach(Locator wanted) {
        assertThat(wanted).isVisible();
        assertThat(wanted).isEnabled();
        // The element is looked up only once, because a lookup by role and name takes longer than a key press.
        ElementHandle element = wanted.elementHandle();
        int stops = 0;
        while (!isFocused(element)) {
            assertThat(stops++).as("stops on the way to " + wanted).isLessThan(MOST_STOPS);
            console.page().keyboard().press("Tab");
            if (!isInThePage(element)) {
                element = wanted.elementHandle();
            }
        }
    }

    private static boolean isFocused(Locator element) {
        return Boolean.TRUE.equals(element.evaluate(HAS_FOCUS));
    }

    private static boolean isFocused(ElementHandle element) {
        return Boolean.TRUE.equals(element.evaluate(HAS_FOCUS));
    }

    private static boolean isInThePage(ElementHandle element) {
        return Boolean.TRUE.equals(element.evaluate("element => element.isConnected"));
    }
}
