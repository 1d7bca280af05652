// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;

/**
 * Represents a profile of the browser: its cookies, storage and cache. One visit after the other uses it, so the
 * browser loads and compiles the scripts of the console once, as an administrator's browser does. Nothing else outlives
 * a visit.
 */
final class Profile {
    /** The DevTools protocol names the kinds of storage that a page can write. The HTTP cache is not one of them. */
    private static final String STORAGE = "cookies,local_storage,indexeddb,cache_storage,service_workers,file_systems";

    private static final String ON_VIOLATION = """
            document.addEventListener("securitypolicyviolation", event =>
                pageBreaksItsPolicy(event.violatedDirective + " " + event.blockedURI));
            """;

    private final BrowserContext context;
    private final Look look;
    private final URI server;
    /** Keeps a connection to the profile that no test closes. */
    private final Page ownPage;

    private final CDPSession devTools;
    private Faults faults = new Faults();

    Profile(BrowserContext context, Look look, URI server) {
        this.context = context;
        this.look = look;
        this.server = server;
        this.ownPage = context.newPage();
        this.devTools = context.newCDPSession(ownPage);
        watch();
    }

    /** Opens an empty page, and reports the faults of all pages to this visit. */
    Page open(Faults visit) {
        faults = visit;
        faults.watch(context);
        return context.newPage();
    }

    /** Closes the pages of the visit and deletes everything that they stored. */
    void clear() {
        List.copyOf(context.pages()).stream().filter(page -> page != ownPage).forEach(Page::close);
        context.unrouteAll();
        context.clearCookies();
        JsonObject stored = new JsonObject();
        stored.addProperty("origin", server.getScheme() + "://" + server.getAuthority());
        stored.addProperty("storageTypes", STORAGE);
        // The answer comes after every event of the closed pages.
        devTools.send("Storage.clearDataForOrigin", stored);
    }

    Look look() {
        return look;
    }

    URI server() {
        return server;
    }

    private void watch() {
        context.onWebError(error -> faults.thrown(error));
        context.onConsoleMessage(message -> faults.heard(message));
        context.onRequest(request -> faults.sent(request, server));
        context.onResponse(response -> faults.answered(response));
        context.onRequestFailed(request -> faults.failed(request));
        context.exposeBinding("pageBreaksItsPolicy", (source, arguments) -> faults.violated(arguments[0]));
        context.addInitScript(ON_VIOLATION);
    }
}
