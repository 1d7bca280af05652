// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.bearer;

import io.github.kcexchange.uphold.Denial;
import io.github.kcexchange.uphold.Doors;
import io.github.kcexchange.uphold.life.RequestPath;
import io.github.kcexchange.uphold.life.TokenRealm;
import io.github.kcexchange.uphold.life.TokenUses;
import io.github.kcexchange.uphold.life.UnverifiedToken;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.representations.AccessToken;

/**
 * Stands in front of every endpoint that reads a bearer token, whether it is listed or new and whether Keycloak asks the
 * grant there or not: a use that the policy denies never reaches the endpoint. Other tokens pass unread.
 */
@Provider
public final class BearerDoors implements ContainerRequestFilter {

    private static final Logger LOG = Logger.getLogger(BearerDoors.class);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final KeycloakSession session;

    /** @param session the request's, of which only the factory is used: its transaction has not begun here */
    @Inject
    public BearerDoors(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        List<AccessToken> ours = ours(request);
        List<String> path = RequestPath.of(request.getUriInfo());
        if (!ours.isEmpty() && Doors.readBearerTokensAt(path)) {
            denialOf(ours, path).ifPresent(denial -> {
                LOG.debugf("A bearer token was refused at %s: %s", path, denial.reason());
                request.abortWith(BearerRefusal.answer());
            });
        }
    }

    /** Every text in the header that may be a token, so that no reading of the header by Keycloak finds another one. */
    private static List<AccessToken> ours(ContainerRequestContext request) {
        List<String> headers = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        return headers == null
                ? List.of()
                : headers.stream()
                        .flatMap(SPACE::splitAsStream)
                        .filter(text -> UnverifiedToken.marksIn(text).areOurs())
                        .flatMap(text -> UnverifiedToken.read(text).stream())
                        .toList();
    }

    private Optional<Denial> denialOf(List<AccessToken> tokens, List<String> path) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                reading -> tokens.stream()
                        .flatMap(token -> denialOf(reading, token, path))
                        .findFirst());
    }

    /** Some of Keycloak's caches take the realm from the session's context. */
    private static Stream<Denial> denialOf(KeycloakSession reading, AccessToken token, List<String> path) {
        return TokenRealm.of(reading, token).stream().flatMap(realm -> {
            reading.getContext().setRealm(realm);
            return new TokenUses(reading, realm).denialAt(path, token).stream();
        });
    }
}
