// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.WebError;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Detects forbidden behaviour of a page. The page must not throw or log an error, violate its Content-Security-Policy
 * or contact another server. It must not send a request that is rejected or not answered. {@link #rejected} removes a
 * rejection that the test expects.
 */
public final class Faults {
    private static final double PATIENCE = 5_000;

    private final List<String> seen = new ArrayList<>();
    private BrowserContext context;

    void watch(BrowserContext opened) {
        context = opened;
    }

    void thrown(WebError error) {
        seen.add("page: " + error.error());
    }

    void heard(ConsoleMessage message) {
        // The browser also logs rejected requests, but with less detail than the requests themselves.
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            seen.add("console: " + message.text());
        }
    }

    /** Returns the answer for the page. */
    Object violated(Object policy) {
        return seen.add("policy: " + policy);
    }

    void sent(Request request, URI server) {
        URI uri = URI.create(request.url());
        if (uri.getAuthority() != null && !uri.getAuthority().equals(server.getAuthority())) {
            seen.add("elsewhere: " + uri.getAuthority());
        }
    }

    void answered(Response response) {
        if (response.status() >= 400) {
            seen.add(response.status() + " " + line(response.request()));
        }
    }

    void failed(Request request) {
        // When the visitor leaves a page, the browser cancels its pending requests.
        if (!"net::ERR_ABORTED".equals(request.failure())) {
            seen.add(request.failure() + " " + line(request));
        }
    }

    /** Whether Chromium has aborted requests because an address or an interface of this machine changed. */
    boolean areOfTheNetwork() {
        return seen.stream()
                .anyMatch(fault -> fault.startsWith("net::ERR_NETWORK_CHANGED ")
                        || fault.startsWith("net::ERR_INTERNET_DISCONNECTED "));
    }

    /** Forgets the faults of a page that is loaded again. */
    void forget() {
        seen.clear();
    }

    /** Describes the request without query and fragment, which could contain codes and tokens. */
    private static String line(Request request) {
        return request.method() + " " + URI.create(request.url()).getPath();
    }

    /** Removes the expected rejection of a request whose path ends with this text. */
    public Faults rejected(int status, String method, String path) {
        String start = status + " " + method + " ";
        return announced(fault -> fault.startsWith(start) && fault.endsWith(path));
    }

    /** Waits for an expected fault and removes it. The browser may report it later than the page shows it. */
    Faults announced(Predicate<String> expected) {
        try {
            context.waitForCondition(
                    () -> seen.removeIf(expected), new BrowserContext.WaitForConditionOptions().setTimeout(PATIENCE));
        } catch (TimeoutError e) {
            throw new AssertionError("Not what the test announced: " + seen, e);
        }
        return this;
    }

    /** Asserts that there were no other faults. */
    public void none() {
        assertThat(seen).as("faults in the browser").isEmpty();
    }
}
