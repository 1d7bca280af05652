// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.github.kcexchange.server.Build;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Runs the browser of this machine headless. It connects to the test servers only. */
final class Chromium implements AutoCloseable {
    /** Allows for two slow cores, on which the first page of the console loads slowly. */
    private static final double PATIENCE = 60_000;

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // Chromium would try ::1 first, and Docker can have assigned the same port of ::1 to another container.
            "--host-resolver-rules=MAP localhost 127.0.0.1");

    private final Playwright playwright;
    private final Browser browser;
    private final Map<Map.Entry<Look, URI>, Queue<Profile>> free = new HashMap<>();

    Chromium() {
        Path executable = Build.chromium();
        assertThat(executable)
                .as("Debian's package chromium, or another one that CHROMIUM names in the environment")
                .isExecutable();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
    }

    /** Returns a profile without cookies or stored data, which no other visit uses. */
    Profile profile(Look look, URI server) {
        Profile free = free(look, server).poll();
        return free == null ? create(look, server) : free;
    }

    /** Clears the profile for the next visit. */
    void takeBack(Profile profile) {
        profile.clear();
        free(profile.look(), profile.server()).add(profile);
    }

    private Profile create(Look look, URI server) {
        BrowserContext context = browser.newContext(look.options());
        context.setDefaultTimeout(PATIENCE);
        return new Profile(context, look, server);
    }

    private Queue<Profile> free(Look look, URI server) {
        return free.computeIfAbsent(Map.entry(look, server), key -> new ArrayDeque<>());
    }

    @Override
    public void close() {
        playwright.close();
    }
}
