// SPDX-License-Identifier: Apache-2.0
package sample;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;

/** An API that answers with the claims of the token that it received. */
final class ApiStub {

    private ApiStub() {}

    /** Serves until the JVM ends, for all test classes. */
    private static final String ADDRESS = start();

    static void register(DynamicPropertyRegistry properties) {
        properties.add("apis.buzzer", () -> ADDRESS);
        properties.add("apis.dob", () -> ADDRESS);
    }

    private static String start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                String token = exchange.getRequestHeaders().getFirst(HttpHeaders.AUTHORIZATION);
                byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
                exchange.getResponseHeaders().set(HttpHeaders.CONTENT_TYPE, "application/json");
                exchange.sendResponseHeaders(200, claims.length);
                exchange.getResponseBody().write(claims);
                exchange.close();
            });
            server.start();
            return "http://localhost:" + server.getAddress().getPort();
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
