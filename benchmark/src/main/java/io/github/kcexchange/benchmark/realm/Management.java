// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.realm;

import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Secret;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Calls the management API of one environment. */
public record Management(URI server, String realm, Secret token) {

    public String createGateway(String name) {
        return createGateway(name, Map.of());
    }

    /** Creates a gateway with additional members and returns its id. */
    public String createGateway(String name, Map<String, Object> members) {
        Answer created = call("POST", "").json(description(name, members)).send();
        return idOf(created.hasStatus(201).json());
    }

    public void replaceGateway(String id, String name, Map<String, Object> members) {
        call("PUT", "/" + id).json(description(name, members)).send().hasStatus(200);
    }

    public Secret createCredential(String gateway) {
        return createCredential(gateway, Map.of());
    }

    /** Creates a credential, for example with {@code expiresAt}, and returns it. */
    public Secret createCredential(String gateway, Map<String, Object> body) {
        return createdCredential(gateway, body).secret("credential");
    }

    /** Creates a credential and returns the whole answer. */
    public Answer createdCredential(String gateway, Map<String, Object> body) {
        return call("POST", "/" + gateway + "/credentials").json(body).send().hasStatus(201);
    }

    /** Revokes a credential and returns the answer. */
    public Answer revoke(String gateway, String credential) {
        return call("DELETE", "/" + gateway + "/credentials/" + credential)
                .send()
                .hasStatus(204);
    }

    /** Returns the answer with the credentials of a gateway. */
    public Answer credentials(String gateway) {
        return call("GET", "/" + gateway + "/credentials").send().hasStatus(200);
    }

    /** Creates a trusted issuer. */
    public void createTrustedIssuer(Map<String, Object> body) {
        callEnvironment("POST", "/trustedIssuers").json(body).send().hasStatus(201);
    }

    /** Returns the gateways of a page. */
    public List<Map<String, Object>> page(String query) {
        Map<String, Object> page =
                call("GET", "?" + query).send().hasStatus(200).json();
        return gatewaysOf(page);
    }

    /** Returns the answer with a page of the applications, which are clients, as gateways are. */
    public Answer applications(String query) {
        return callEnvironment("GET", "/applications?" + query).send().hasStatus(200);
    }

    public Answer trustedIssuers() {
        return callEnvironment("GET", "/trustedIssuers").send().hasStatus(200);
    }

    /** Returns the answer with a page of the roles of the realm and of its clients. */
    public Answer roles(String query) {
        return callApi("GET", "/roles?" + query).send().hasStatus(200);
    }

    /** Returns the id of a gateway or credential. */
    public static String idOf(Map<String, Object> answer) {
        return (String) Objects.requireNonNull(answer.get("id"));
    }

    @SuppressWarnings("unchecked") // The API describes these types.
    private static List<Map<String, Object>> gatewaysOf(Map<String, Object> page) {
        var embedded = (Map<String, Object>) Objects.requireNonNull(page.get("_embedded"));
        return (List<Map<String, Object>>) Objects.requireNonNull(embedded.get("gateways"));
    }

    private Http call(String method, String path) {
        return callEnvironment(method, "/gateways" + path);
    }

    private Http callEnvironment(String method, String path) {
        return callApi(method, "/environments/" + realm + path);
    }

    private Http callApi(String method, String path) {
        URI uri = URI.create(server + "/admin/realms/" + realm + "/pingone/v1" + path);
        return Http.call(method, uri).bearer(token);
    }

    private static Map<String, Object> description(String name, Map<String, Object> members) {
        Map<String, Object> body = new HashMap<>(Map.of("name", name, "type", "PING_FEDERATE", "enabled", true));
        body.putAll(members);
        return body;
    }
}
