// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.server.Server;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the assumption of all page tests: every fault of a page is detected. */
@OnKeycloak
@InBrowser
final class BrowserIT {
    private final Server server;

    BrowserIT(Server server) {
        this.server = server;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    page: Error: lost        | setTimeout(() => { throw new Error("lost") })
                    console: lost            | console.error("lost")
                    policy: script-src-elem; console: Loading the script; csp GET /x.js | document.body.append(Object.assign(document.createElement("script"), { src: "/x.js" }))
                    400 PUT /rejected         | fetch("/rejected?token=x", { method: "PUT" })
                    503 GET /unavailable     | fetch("/unavailable")
                    net::ERR_FAILED GET /cut | fetch("/cut").catch(() => {})
                    elsewhere: example.org   | fetch("http://example.org/").catch(() => {})
                    """)
    void aFaultOfAPageIsDetected(String faults, String script, Visit visit) {
        Page page = page(visit);
        page.evaluate("script => { eval(script) }", script);
        for (String fault : faults.split("; ")) {
            visit.faults().announced(seen -> seen.startsWith(fault));
        }
    }

    @Test
    void aRejectionThatTheTestExpectsIsNoFault(Visit visit) {
        Page page = page(visit);
        page.evaluate("fetch('/rejected')");
        assertThatThrownBy(() -> visit.faults().rejected(403, "GET", "/rejected"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("400 GET /rejected");
        assertThatThrownBy(visit.faults()::none).hasMessageContaining("400 GET /rejected");
        visit.faults().rejected(400, "GET", "/rejected").none();
    }

    @Test
    void aRequestThatTheNetworkInterruptedIsTold(Visit visit) {
        Page page = page(visit);
        page.evaluate("fetch('/rejected')");
        visit.faults().rejected(400, "GET", "/rejected");
        assertThat(visit.faults().areOfTheNetwork()).isFalse();
        page.evaluate("fetch('/offline').catch(() => {})");
        page.waitForCondition(visit.faults()::areOfTheNetwork);
        visit.faults().forget();
        visit.faults().none();
    }

    private Page page(Visit visit) {
        Page page = visit.page(server, Look.LIGHT);
        answer(
                page,
                "/",
                new FulfillOptions()
                        .setContentType("text/html")
                        .setHeaders(Map.of("Content-Security-Policy", "script-src 'unsafe-eval'"))
                        .setBody("<!doctype html><html lang=en><title>Page</title><body><p>Text</p></body></html>"));
        answer(page, "/rejected*", new FulfillOptions().setStatus(400));
        answer(page, "/unavailable", new FulfillOptions().setStatus(503));
        page.route(server.url() + "/cut", route -> route.abort("failed"));
        page.route(server.url() + "/offline", route -> route.abort("internetdisconnected"));
        page.route("http://example.org/", route -> route.abort("aborted"));
        page.navigate(server.url() + "/");
        return page;
    }

    private void answer(Page page, String path, FulfillOptions answer) {
        page.route(server.url() + path, route -> route.fulfill(answer));
    }

    @Test
    void axeFindsFaultsThatPreventTheUseOfAPage(Visit visit) {
        Page page = visit.page(server, Look.LIGHT);
        page.setContent("<html lang=en><title>Page</title><main><button>Save</button></main></html>");
        Accessibility.of(page, "main", "#absent");
        page.setContent("<html lang=en><title>Page</title><main><button></button></main></html>");
        assertThatThrownBy(() -> Accessibility.of(page, "main")).hasMessageContaining("critical button-name");
        assertThatThrownBy(() -> Accessibility.of(page, "#absent")).isInstanceOf(AssertionError.class);
    }

    @Test
    void aPictureIsAsLargeAsTheWindow(Visit visit) throws IOException {
        Page page = visit.page(server, Look.LIGHT);
        page.setContent("<body style='margin: 0; background: rgb(0, 0, 255)'>");
        BufferedImage picture = ImageIO.read(Screenshot.of(page).png());
        assertThat(picture.getWidth()).isEqualTo(1280);
        assertThat(picture.getHeight()).isEqualTo(800);
        assertThat(picture.getRGB(640, 400)).isEqualTo(0xff0000ff);
    }
}
