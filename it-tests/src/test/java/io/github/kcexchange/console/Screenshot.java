// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.github.kcexchange.server.Build;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A PNG screenshot of the visitor's window. Screenshots are always taken. The build sets the folder. */
public final class Screenshot {
    private static final String PROGRESS = ".pf-v5-c-spinner, .pf-v5-c-skeleton, [role=progressbar]";

    private final byte[] png;

    private Screenshot(byte[] png) {
        this.png = png;
    }

    /** Taken after all loading has finished. */
    public static Screenshot of(Page page) {
        assertThat(page.locator(PROGRESS)).hasCount(0);
        page.evaluate("document.fonts.ready");
        return new Screenshot(page.screenshot(new ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED)));
    }

    InputStream png() {
        return new ByteArrayInputStream(png);
    }

    /** Stores it for the documentation under this name. */
    public void as(String name) {
        try {
            Path folder = Files.createDirectories(Build.screenshots());
            Files.write(folder.resolve(name + ".png"), png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
