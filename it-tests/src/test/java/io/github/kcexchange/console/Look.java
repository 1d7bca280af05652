// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;

/**
 * Defines the preferences of a visitor's browser: language, colour scheme and window. All other settings are fixed, so
 * screenshots are reproducible. A window keeps its size, because the console follows a change with a delay, and a test
 * could measure the page in between.
 *
 * @param width of the window in pixels
 * @param height of the window in pixels
 */
public record Look(String language, ColorScheme scheme, int width, int height) {
    public static final Look LIGHT = new Look("en", ColorScheme.LIGHT, 1280, 800);
    public static final Look DARK = new Look("en", ColorScheme.DARK, 1280, 800);

    /** Returns the same preferences in another language, such as {@code pt-BR}. */
    public Look in(String other) {
        return new Look(other, scheme, width, height);
    }

    /** Returns the same preferences with a window of another size in pixels. */
    Look sized(int otherWidth, int otherHeight) {
        return new Look(language, scheme, otherWidth, otherHeight);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(1)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(language)
                .setTimezoneId("UTC")
                .setPermissions(List.of("clipboard-read", "clipboard-write"));
    }
}
