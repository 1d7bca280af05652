// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.console;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** Collects the data that a browser keeps after a page is closed. The values are hashed, because some are secret. */
record Kept(List<String> entries) {
    private static final String BY_SCRIPT = """
            async () => [
                ...Object.entries(localStorage).map(([name, value]) => ["local " + name, value]),
                ...Object.entries(sessionStorage).map(([name, value]) => ["session " + name, value]),
                ...(await indexedDB.databases()).map(database => ["database " + database.name, ""]),
                ...(await caches.keys()).map(name => ["cache " + name, ""]),
            ]
            """;

    static Kept by(Page page) {
        List<?> byScript = (List<?>) page.evaluate(BY_SCRIPT);
        Stream<String> cookies = page.context().cookies().stream()
                .map(cookie -> entry("cookie " + cookie.path + " " + cookie.name, cookie.value));
        Stream<String> others =
                byScript.stream().map(pair -> (List<?>) pair).map(pair -> entry(pair.get(0), pair.get(1)));
        return new Kept(Stream.concat(cookies, others).sorted().toList());
    }

    private static String entry(Object name, Object value) {
        return name + " #" + value.hashCode();
    }
}
