// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.view;

import io.github.kcexchange.management.environment.Environment;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.keycloak.common.util.Encode;

/** The absolute addresses of all resources of this API. */
public final class Links {

    private static final Pattern SLASHES_AT_END = Pattern.compile("/+$");

    private final String realm;
    private final String api;
    private final String environment;

    /**
     * Creates the addresses.
     *
     * @param server the base URL of Keycloak's Admin API, with or without a slash at its end
     * @param environment the realm, which is addressed by its id
     */
    public Links(URI server, Environment environment) {
        this.realm = SLASHES_AT_END.matcher(server.toString()).replaceFirst("") + "/admin/realms/"
                + segment(environment.name());
        this.api = realm + '/' + Environment.API + "/v1";
        this.environment = api + "/environments/" + segment(environment.id());
    }

    public String environment() {
        return environment;
    }

    public String gateways() {
        return environment + "/gateways";
    }

    public String gateway(String id) {
        return gateways() + '/' + segment(id);
    }

    public String credentials(String gatewayId) {
        return gateway(gatewayId) + "/credentials";
    }

    public String credential(String gatewayId, String id) {
        return credentials(gatewayId) + '/' + segment(id);
    }

    public String instances(String gatewayId) {
        return gateway(gatewayId) + "/instances";
    }

    public String roleAssignments(String gatewayId) {
        return gateway(gatewayId) + "/roleAssignments";
    }

    public String roleAssignment(String gatewayId, String id) {
        return roleAssignments(gatewayId) + '/' + segment(id);
    }

    public String applications() {
        return environment + "/applications";
    }

    public String trustedIssuers() {
        return environment + "/trustedIssuers";
    }

    public String trustedIssuer(String id) {
        return trustedIssuers() + '/' + segment(id);
    }

    /** Returns the address of the issuers that are assigned to the application, which is a client with that id. */
    public String issuerAssignments(String applicationId) {
        return applications() + '/' + segment(applicationId) + "/trustedIssuerAssignments";
    }

    public String issuerAssignment(String applicationId, String id) {
        return issuerAssignments(applicationId) + '/' + segment(id);
    }

    public String mayActMappers() {
        return environment + "/mayActMappers";
    }

    /** Returns the address of the client in Keycloak's own Admin API. */
    public String client(String id) {
        return realm + "/clients/" + segment(id);
    }

    public String problems() {
        return api + "/problems";
    }

    public String roles() {
        return api + "/roles";
    }

    String role(String id) {
        return roles() + '/' + segment(id);
    }

    /** Returns HAL links in the given order. The arguments alternate between name and address. */
    public static Map<String, Link> named(String... namesAndAddresses) {
        Map<String, Link> links = new LinkedHashMap<>();
        for (int i = 0; i < namesAndAddresses.length; i += 2) {
            links.put(namesAndAddresses[i], new Link(namesAndAddresses[i + 1]));
        }
        return links;
    }

    private static String segment(String text) {
        return Encode.encodePathSegmentAsIs(text);
    }
}
