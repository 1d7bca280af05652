// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.request;

import io.github.kcexchange.account.ServiceAccount;
import io.github.kcexchange.gateway.GatewayNotReady;
import io.github.kcexchange.gateway.NameTaken;
import io.github.kcexchange.issuer.IssuerNotAccepted;
import io.github.kcexchange.jpa.SessionEntities;
import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.management.error.ManagementException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/**
 * A change of the database.
 *
 * @param <T> the result of the change
 */
@FunctionalInterface
public interface DatabaseChange<T> {

    T make() throws NameTaken, GatewayNotReady, IssuerNotAccepted, ClientPolicyException;

    /**
     * Makes the change and flushes it immediately. At the end of the request, a lost race could not be distinguished
     * from a failure.
     *
     * @param texts the texts of the request that reach the database
     * @param policyTarget the target of the error if a client policy rejects the change, such as {@code gateway}
     * @throws ManagementException for a taken name, a gateway that is not ready, a rejection by a policy or by the
     * database, or a lost race
     */
    default T in(KeycloakSession session, DatabaseTexts texts, String policyTarget) {
        try {
            T result = make();
            SessionEntities.of(session).flush();
            return result;
        } catch (NameTaken taken) {
            throw ManagementError.INVALID_DATA.rejection(
                    ErrorDetail.taken("name", "Another gateway of the environment already has this name."));
        } catch (GatewayNotReady notReady) {
            throw ManagementError.INVALID_DATA.rejection(ErrorDetail.notReady("gateway", notReady.obstacles()));
        } catch (IssuerNotAccepted rejection) {
            throw ManagementError.INVALID_DATA.rejection(detail(rejection));
        } catch (ClientPolicyException rejection) {
            throw ManagementError.INVALID_DATA.rejection(ErrorDetail.rejectedByPolicy(policyTarget, rejection));
        } catch (ModelException | PersistenceException | IllegalStateException failed) {
            throw rejection(failed, texts).orElse(failed);
        }
    }

    private static ErrorDetail detail(IssuerNotAccepted rejection) {
        return rejection.isTaken()
                ? ErrorDetail.taken(rejection.member(), rejection.requirement())
                : ErrorDetail.invalid(rejection.member(), rejection.requirement());
    }

    /**
     * Returns the answer to a failure of the database. Empty if the request did not cause the failure.
     *
     * @param failed Keycloak wraps the exceptions of the database ({@code EntityManagerProxy}), except those of a query
     */
    private static Optional<RuntimeException> rejection(RuntimeException failed, DatabaseTexts texts) {
        ErrorDetail[] details =
                texts.suspects().stream().map(ErrorDetail::notAccepted).toArray(ErrorDetail[]::new);
        if (details.length > 0 && DatabaseFailure.isRejectedValue(failed)) {
            return Optional.of(ManagementError.INVALID_DATA.rejection(details));
        }
        if (ServiceAccount.isAmbiguity(failed)) {
            return Optional.of(ManagementError.INVALID_DATA.rejection(ErrorDetail.severalServiceAccounts()));
        }
        return isLostRace(failed) ? Optional.of(ManagementError.CONFLICT.rejection()) : Optional.empty();
    }

    private static boolean isLostRace(RuntimeException failed) {
        return failed instanceof ModelDuplicateException
                || failed instanceof PessimisticLockException
                || failed instanceof LockTimeoutException
                || failed instanceof OptimisticLockException
                || failed.getCause() instanceof OptimisticLockException
                || DatabaseFailure.isRollback(failed)
                || DatabaseFailure.isViolatedConstraint(failed)
                || DatabaseFailure.isOfADeletedObject(failed);
    }
}
