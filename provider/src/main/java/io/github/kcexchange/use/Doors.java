// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.use;

import io.github.kcexchange.realm.KeycloakClients;
import java.util.List;
import java.util.Set;

/**
 * Finds the door of a path. The paths that read no token are listed. Every other path counts as a door whose name must
 * be in the token's audience. A new endpoint of a later Keycloak version is therefore closed until it is listed.
 */
public final class Doors {

    private static final TokenSource NO_TOKEN = new TokenSource("", null, null);

    private static final Set<String> PUBLIC_ROOTS =
            Set.of("", ".well-known", "js", "lb-check", "resources", "robots.txt", "welcome-content");
    private static final Set<String> PUBLIC_IN_REALM =
            Set.of("", ".well-known", "clients", "clients-managements", "device", "login-actions");
    private static final Set<String> PUBLIC_PROTOCOLS = Set.of("docker-v2", "saml");
    private static final Set<String> PUBLIC_IN_OPENID_CONNECT = Set.of(
            "3p-cookies",
            "auth",
            "certs",
            "delegated",
            "forgot-credentials",
            "login-status-iframe.html",
            "oauth",
            "registrations",
            "token");
    private static final Set<String> PUBLIC_EXTENSIONS = Set.of("ciba", "par");
    private static final Set<String> PUBLIC_AT_BROKER = Set.of("", "endpoint", "link", "login");
    private static final Set<String> PUBLIC_UNDER_AS = Set.of(".well-known", "introspect", "jwks", "token");
    private static final Set<String> ENDING = Set.of("logout", "revoke");

    private final PathSegments path;
    private final TokenSource source;

    private Doors(PathSegments path, TokenSource source) {
        this.path = path;
        this.source = source;
    }

    /**
     * Returns the door of a path.
     *
     * @param path the segments below the server's root, decoded
     * @param source the parties of the token that is used at the path
     */
    public static Door at(List<String> path, TokenSource source) {
        return new Doors(new PathSegments(path), source).door();
    }

    /** Whether an endpoint at the path may act on the bearer token of a request. */
    public static boolean readBearerTokensAt(List<String> path) {
        DoorKind kind = at(path, NO_TOKEN).kind();
        return kind.opens() || kind.issuesAnything();
    }

    /** Whether the path is that of a userinfo endpoint, Keycloak's own or PingOne's. */
    public static boolean isUserInfo(List<String> path) {
        return at(path, NO_TOKEN).kind() == DoorKind.USERINFO;
    }

    private Door door() {
        return switch (path.at(0)) {
            case "admin" -> new Door(DoorKind.ADMINISTRATION, AdminAudiences.at(path, source.realm()));
            case "realms" -> inRealm();
            default -> PUBLIC_ROOTS.contains(path.at(0)) ? Door.of(DoorKind.PUBLIC) : Door.of(DoorKind.OTHER_RESOURCE);
        };
    }

    private Door inRealm() {
        String resource = path.at(2);
        return switch (resource) {
            case "account" -> new Door(DoorKind.ACCOUNT, Set.of(KeycloakClients.ACCOUNT));
            case "as" -> underAs(3);
            case "authz" -> path.at(3).equals("protection") ? protection() : other(resource);
            case "authzen" -> protection();
            case "broker" -> broker();
            case "clients-registrations" -> new Door(DoorKind.CLIENT_REGISTRATION, management());
            case "pingone" -> path.at(4).equals("as") ? underAs(5) : other(resource);
            case "protocol" -> protocol();
            case "scim" -> new Door(DoorKind.ADMINISTRATION, scim());
            case "ssf" -> new Door(DoorKind.SHARED_SIGNALS, Set.of(resource));
            default -> PUBLIC_IN_REALM.contains(resource) ? Door.of(DoorKind.PUBLIC) : other(resource);
        };
    }

    private Door protocol() {
        String protocol = path.at(3);
        return switch (protocol) {
            case "oid4vc" -> Door.of(DoorKind.CREDENTIAL_ISSUANCE);
            case "openid-connect" ->
                path.at(4).equals("ext") ? extension() : oauth(path.at(4), PUBLIC_IN_OPENID_CONNECT);
            default -> PUBLIC_PROTOCOLS.contains(protocol) ? Door.of(DoorKind.PUBLIC) : other(protocol);
        };
    }

    /** An extension of the OpenID Connect endpoints (OIDCExtProvider), of Keycloak or of another developer. */
    private Door extension() {
        String name = path.at(5);
        return PUBLIC_EXTENSIONS.contains(name) ? Door.of(DoorKind.PUBLIC) : other(name);
    }

    private Door underAs(int position) {
        return oauth(path.at(position), PUBLIC_UNDER_AS);
    }

    private Door oauth(String endpoint, Set<String> publicOnes) {
        if (endpoint.equals("userinfo")) {
            return Door.of(DoorKind.USERINFO);
        }
        if (ENDING.contains(endpoint)) {
            return Door.of(DoorKind.END_OF_SESSION);
        }
        return publicOnes.contains(endpoint) ? Door.of(DoorKind.PUBLIC) : Door.of(DoorKind.OTHER_RESOURCE);
    }

    private Door broker() {
        if (path.at(4).equals("token")) {
            return new Door(DoorKind.BROKER, Set.of(KeycloakClients.BROKER));
        }
        return PUBLIC_AT_BROKER.contains(path.at(4)) ? Door.of(DoorKind.PUBLIC) : Door.of(DoorKind.OTHER_RESOURCE);
    }

    private Door protection() {
        String resourceServer = source.client();
        return new Door(DoorKind.PROTECTION, resourceServer == null ? Set.of() : Set.of(resourceServer));
    }

    private static Door other(String name) {
        return new Door(DoorKind.OTHER_RESOURCE, Set.of(name));
    }

    /** Since 26.7, SCIM has an audience of its own. In earlier versions, it accepts the roles of realm management. */
    private Set<String> scim() {
        return Set.of(source.issuer() + "/scim/v2", KeycloakClients.management(source.realm()));
    }

    private Set<String> management() {
        return Set.of(KeycloakClients.management(source.realm()));
    }
}
