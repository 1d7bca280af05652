// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.issuer;

import io.github.kcexchange.realm.url.RealmIssuer;
import java.net.URI;
import java.util.List;
import org.keycloak.common.util.Encode;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;

/**
 * The names of this realm as an audience: its issuer and the addresses of its token endpoint, as in RFC 7523, section
 * 3. If an issuer has no audiences in its settings, its tokens must name one of these.
 */
final class RealmAudience {

    private RealmAudience() {}

    static List<String> of(KeycloakSession session, RealmModel realm) {
        URI server = session.getContext().getUri().getBaseUri();
        String issuer = RealmIssuer.of(session, realm);
        return List.of(
                issuer,
                Urls.tokenEndpoint(server, realm.getName()).toString(),
                issuer + "/as/token",
                tokenEndpointOf(realm.getName(), issuer),
                tokenEndpointOf(realm.getId(), issuer));
    }

    /** A name or an id can have characters that an address cannot contain, such as a space. */
    private static String tokenEndpointOf(String environment, String issuer) {
        return issuer + "/pingone/" + Encode.encodePathSegmentAsIs(environment) + "/as/token";
    }
}
