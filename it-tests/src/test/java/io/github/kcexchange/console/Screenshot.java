// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.github.kcexchange.server.Build;
import java.awt.Graphics;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Takes a PNG screenshot of the visitor's window. Screenshots are always taken. The build sets the folder. */
public final class Screenshot {
    /** Sets the gap between two pictures in pixels. */
    private static final int GAP = 8;

    private final byte[] png;

    private Screenshot(byte[] png) {
        this.png = png;
    }

    /** Takes a screenshot after all loading has finished. */
    public static Screenshot of(Page page) {
        Loading.hasEnded(page);
        page.evaluate("document.fonts.ready");
        return new Screenshot(page.screenshot(new ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED)));
    }

    /** Joins both pictures, with the other one on the right. */
    Screenshot beside(Screenshot other) {
        try {
            BufferedImage left = ImageIO.read(png());
            BufferedImage right = ImageIO.read(other.png());
            int height = Math.max(left.getHeight(), right.getHeight());
            int start = left.getWidth() + GAP;
            BufferedImage pair = new BufferedImage(start + right.getWidth(), height, BufferedImage.TYPE_INT_RGB);
            Graphics canvas = pair.getGraphics();
            canvas.drawImage(left, 0, 0, null);
            canvas.drawImage(right, start, 0, null);
            canvas.dispose();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(pair, "png", bytes);
            return new Screenshot(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream png() {
        return new ByteArrayInputStream(png);
    }

    /** Stores the picture for the documentation under this name. */
    public void as(String name) {
        try {
            Path file = Build.screenshots().resolve(name + ".png");
            Files.createDirectories(file.getParent());
            Files.write(file, png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
