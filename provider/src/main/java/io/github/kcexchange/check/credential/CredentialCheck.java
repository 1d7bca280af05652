// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.check.credential;

import io.github.kcexchange.credential.CredentialHash;
import io.github.kcexchange.credential.CredentialOwner;
import io.github.kcexchange.credential.CredentialRecord;
import io.github.kcexchange.credential.Credentials;
import io.github.kcexchange.credential.GatewayCredential;
import io.github.kcexchange.form.TokenText;
import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.gateway.Gateways;
import io.github.kcexchange.problem.Problem;
import io.github.kcexchange.shared.Outcome;
import io.github.kcexchange.shared.VerifiedGateway;
import java.time.Instant;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Verifies a gateway credential. Cheap checks come before the signature. Until the stored hash matches, the server does
 * no expensive computation and trusts no value that an attacker could have written.
 */
public final class CredentialCheck {

    /** The result of an earlier check in the same request, for a credential that also authenticated the client. */
    private record EarlierCheck(TokenText token, Outcome<VerifiedGateway> outcome) {

        static final String KEY = EarlierCheck.class.getName();
    }

    private record Recorded(String text, CredentialRecord stored) {}

    private record Presented(String text, CredentialRecord stored, Gateway gateway) {}

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Gateways gateways;
    private final Credentials credentials;

    public CredentialCheck(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.gateways = new Gateways(session, realm);
        this.credentials = new Credentials(session, realm);
    }

    /** Returns the gateway that the credential identifies, or the reason for the rejection. */
    public Outcome<VerifiedGateway> verify(TokenText token) {
        EarlierCheck earlier = session.getAttribute(EarlierCheck.KEY, EarlierCheck.class);
        if (earlier == null || !earlier.token().equals(token)) {
            earlier = new EarlierCheck(token, verify(token.value()));
            session.setAttribute(EarlierCheck.KEY, earlier);
        }
        return earlier.outcome();
    }

    private Outcome<VerifiedGateway> verify(String text) {
        return recordOf(text)
                .then(CredentialCheck::isUnaltered)
                .then(CredentialCheck::isNotExpired)
                .then(this::gatewayIsEnabled)
                .then(this::isSignedByAKeyOfTheRealm)
                .then(this::serviceAccountIsTheSameAndEnabled);
    }

    private Outcome<Recorded> recordOf(String text) {
        return GatewayCredential.read(text)
                .map(shape -> credentials
                        .find(shape)
                        .map(stored -> Outcome.passed(new Recorded(text, stored)))
                        .orElseGet(() -> Outcome.rejected(Problem.CREDENTIAL_UNKNOWN)))
                .orElseGet(() -> Outcome.rejected(Problem.CREDENTIAL_MALFORMED));
    }

    private static Outcome<Recorded> isUnaltered(Recorded credential) {
        return CredentialHash.matches(credential.text(), credential.stored().tokenHash())
                ? Outcome.passed(credential)
                : Outcome.rejected(Problem.CREDENTIAL_ALTERED);
    }

    private static Outcome<Recorded> isNotExpired(Recorded credential) {
        return credential.stored().isExpiredAt(Instant.ofEpochMilli(Time.currentTimeMillis()))
                ? Outcome.rejected(Problem.CREDENTIAL_EXPIRED)
                : Outcome.passed(credential);
    }

    private Outcome<Presented> gatewayIsEnabled(Recorded credential) {
        Gateway gateway = gateways.find(credential.stored().gatewayId()).orElse(null);
        if (gateway == null) {
            return Outcome.rejected(Problem.GATEWAY_NOT_FOUND);
        }
        return gateway.enabled()
                ? Outcome.passed(new Presented(credential.text(), credential.stored(), gateway))
                : Outcome.rejected(Problem.GATEWAY_DISABLED);
    }

    private Outcome<Presented> isSignedByAKeyOfTheRealm(Presented credential) {
        Problem problem = new CredentialSignature(session).problemOf(credential.text(), credential.stored());
        return problem == null ? Outcome.passed(credential) : Outcome.rejected(problem);
    }

    private Outcome<VerifiedGateway> serviceAccountIsTheSameAndEnabled(Presented credential) {
        Gateway gateway = credential.gateway();
        UserModel serviceAccount = gateways.serviceAccount(gateway).user();
        if (serviceAccount == null || !serviceAccount.isEnabled()) {
            return Outcome.rejected(Problem.SERVICE_ACCOUNT_DISABLED);
        }
        if (!CredentialOwner.is(serviceAccount, credential.stored())) {
            return Outcome.rejected(Problem.SERVICE_ACCOUNT_REPLACED);
        }
        return Outcome.passed(new VerifiedGateway(
                gateway.id(),
                gateway.name(),
                gateway.type().name(),
                serviceAccount.getId(),
                credential.stored().id(),
                credential.stored().expiresAt(),
                gateway.applications()));
    }
}
