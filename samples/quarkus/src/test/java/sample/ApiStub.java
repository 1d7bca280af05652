// SPDX-License-Identifier: Apache-2.0
package sample;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.Map;

/** Both APIs: one that answers with the claims of the token that it received. */
public class ApiStub implements QuarkusTestResourceLifecycleManager {

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
        server.createContext("/", exchange -> {
            String token = exchange.getRequestHeaders().getFirst("Authorization");
            byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, claims.length);
            exchange.getResponseBody().write(claims);
            exchange.close();
        });
        server.start();
        String address = "http://localhost:" + server.getAddress().getPort();
        return Map.of("quarkus.rest-client.buzzer.url", address, "quarkus.rest-client.dob.url", address);
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
