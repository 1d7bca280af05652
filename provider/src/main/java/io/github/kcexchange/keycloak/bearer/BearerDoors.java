// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.keycloak.bearer;

import io.github.kcexchange.text.OneLine;
import io.github.kcexchange.use.Denial;
import io.github.kcexchange.use.Doors;
import io.github.kcexchange.use.facts.AuthorizationTexts;
import io.github.kcexchange.use.facts.RequestPath;
import io.github.kcexchange.use.facts.TokenRealm;
import io.github.kcexchange.use.facts.TokenUseCheck;
import io.github.kcexchange.use.facts.UnverifiedToken;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.representations.AccessToken;

/**
 * A filter before every endpoint that reads a bearer token. It also covers unlisted endpoints, and those where Keycloak
 * does not call the grant. A use that the policy denies never reaches the endpoint. Tokens that this extension did not
 * issue pass unchecked.
 */
@Provider
public final class BearerDoors implements ContainerRequestFilter {

    private static final Logger LOG = Logger.getLogger(BearerDoors.class);

    private final KeycloakSession session;

    /**
     * Creates the filter.
     *
     * @param session the session of the request; only its factory is used, because its transaction has not begun yet
     */
    @Inject
    public BearerDoors(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        List<String> path = RequestPath.of(request.getUriInfo());
        // The path first: the token endpoint reads no bearer token, and gets most of the requests.
        if (Doors.readBearerTokensAt(path)) {
            rejectDenied(request, path, ownTokens(request));
        }
    }

    private void rejectDenied(ContainerRequestContext request, List<String> path, List<String> tokens) {
        if (tokens.size() > 1) {
            // Keycloak reads one token. To look up the realm of each would let one request cause hundreds of queries.
            LOG.debugf("Several bearer tokens were rejected at %s", onOneLine(path));
            request.abortWith(BearerRejection.answer());
            return;
        }
        tokens.stream().flatMap(token -> denialOf(token, path).stream()).forEach(denial -> {
            LOG.debugf("A bearer token was rejected at %s: %s", onOneLine(path), denial.reason());
            request.abortWith(BearerRejection.answer());
        });
    }

    /** A decoded segment can have line breaks, with which any client could write false entries into the log. */
    static String onOneLine(List<String> path) {
        return OneLine.of(String.join("/", path));
    }

    /** Returns every token of this extension that Keycloak can find in the headers. */
    private static List<String> ownTokens(ContainerRequestContext request) {
        return AuthorizationTexts.in(request.getHeaders().get(HttpHeaders.AUTHORIZATION))
                .filter(text -> UnverifiedToken.marksIn(text).areOfThisExtension())
                .toList();
    }

    /**
     * A claim that a mapper wrote can have a type that Keycloak cannot read. Keycloak rejects such a token everywhere,
     * but another extension can read it in its own way. So the use is denied here.
     */
    private Optional<Denial> denialOf(String text, List<String> path) {
        AccessToken token = UnverifiedToken.read(text).orElse(null);
        return token == null ? Optional.of(Denial.ENDED) : denialOf(token, path);
    }

    private Optional<Denial> denialOf(AccessToken token, List<String> path) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(), reading -> denialOf(reading, token, path));
    }

    /**
     * Sets the realm in the session's context, because some of Keycloak's caches read it there. A token of no realm of
     * this server has no valid session and no valid user.
     */
    private static Optional<Denial> denialOf(KeycloakSession reading, AccessToken token, List<String> path) {
        RealmModel realm = TokenRealm.of(reading, token).orElse(null);
        if (realm == null) {
            return Optional.of(Denial.ENDED);
        }
        reading.getContext().setRealm(realm);
        return new TokenUseCheck(reading, realm).denialAt(path, token);
    }
}
