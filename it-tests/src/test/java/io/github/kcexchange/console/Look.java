// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;

/**
 * Defines the preferences of a visitor's browser: language and colour scheme. All other settings are fixed, so
 * screenshots are reproducible.
 */
public record Look(String language, ColorScheme scheme) {
    public static final Look LIGHT = new Look("en", ColorScheme.LIGHT);
    public static final Look DARK = new Look("en", ColorScheme.DARK);

    /** Returns the same preferences in another language, such as {@code pt-BR}. */
    public Look in(String other) {
        return new Look(other, scheme);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(1280, 800)
                .setDeviceScaleFactor(1)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(language)
                .setTimezoneId("UTC")
                .setPermissions(List.of("clipboard-read", "clipboard-write"));
    }
}
