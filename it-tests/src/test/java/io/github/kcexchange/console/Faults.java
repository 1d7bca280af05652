// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a page must not do: throw an error, write one on the browser's console, break its Content-Security-Policy, ask another server than its
 * own, or send a request that is refused or not answered. A refusal that a test provokes is taken out by {@link #refused}.
 */
public final class Faults {
    private static final String ON_VIOLATION = """
            document.addEventListener("securitypolicyviolation", event =>
                pageBreaksItsPolicy(event.violatedDirective + " " + event.blockedURI));
            """;

    private static final double PATIENCE = 5_000;

    private final List<String> seen = new ArrayList<>();
    private BrowserContext context;

    void watch(BrowserContext opened, URI server) {
        context = opened;
        context.onWebError(error -> seen.add("page: " + error.error()));
        context.onConsoleMessage(this::hear);
        context.onRequest(request -> asked(request, server));
        context.onResponse(this::answered);
        context.onRequestFailed(this::failed);
        context.exposeBinding("pageBreaksItsPolicy", (source, arguments) -> seen.add("policy: " + arguments[0]));
        context.addInitScript(ON_VIOLATION);
    }

    private void hear(ConsoleMessage message) {
        // The browser's own lines on refused requests say less than the requests.
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            seen.add("console: " + message.text());
        }
    }

    private void asked(Request request, URI server) {
        URI uri = URI.create(request.url());
        if (uri.getAuthority() != null && !uri.getAuthority().equals(server.getAuthority())) {
            seen.add("elsewhere: " + uri.getAuthority());
        }
    }

    private void answered(Response response) {
        if (response.status() >= 400) {
            seen.add(response.status() + " " + line(response.request()));
        }
    }

    private void failed(Request request) {
        // A page that is left gives up what it has asked for.
        if (!"net::ERR_ABORTED".equals(request.failure())) {
            seen.add(request.failure() + " " + line(request));
        }
    }

    /** Without query and fragment, where codes and tokens could stand. */
    private static String line(Request request) {
        return request.method() + " " + URI.create(request.url()).getPath();
    }

    /** The server has refused a request whose path ends so, as it should. */
    public Faults refused(int status, String method, String path) {
        String start = status + " " + method + " ";
        return announced(fault -> fault.startsWith(start) && fault.endsWith(path));
    }

    /** Waits for such a fault, which the browser may tell later than the page shows it, and takes it out. */
    Faults announced(Predicate<String> expected) {
        try {
            context.waitForCondition(
                    () -> seen.removeIf(expected), new BrowserContext.WaitForConditionOptions().setTimeout(PATIENCE));
        } catch (TimeoutError e) {
            throw new AssertionError("Not what the test announced: " + seen, e);
        }
        return this;
    }

    /** Nothing has gone wrong. */
    public void none() {
        assertThat(seen).as("what went wrong in the browser").isEmpty();
    }
}
