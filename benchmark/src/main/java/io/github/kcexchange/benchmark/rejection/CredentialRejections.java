// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.rejection;

import static io.github.kcexchange.benchmark.realm.ComparedRealm.APP;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.APP_WITH_CERTIFICATE;
import static io.github.kcexchange.benchmark.rejection.OwnRejection.BAD_SUBJECT_TOKEN;
import static io.github.kcexchange.benchmark.rejection.OwnRejection.CERTIFICATE_MISSING;
import static io.github.kcexchange.benchmark.rejection.OwnRejection.CONSENT_MISSING;
import static io.github.kcexchange.benchmark.rejection.OwnRejection.PARAMETER_MISSING_TWO_TOKENS;
import static io.github.kcexchange.benchmark.rejection.OwnRejection.UNKNOWN_AUDIENCE;
import static io.github.kcexchange.benchmark.rejection.OwnRejection.WRONG_CLIENT_SECRET;
import static io.github.kcexchange.benchmark.request.Exchanges.GATEWAY_ALONE;
import static io.github.kcexchange.benchmark.request.Exchanges.GATEWAY_BASIC;

import io.github.kcexchange.benchmark.realm.ClientSecrets;
import io.github.kcexchange.benchmark.realm.Management;
import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.request.Forms;
import io.github.kcexchange.forge.Forger;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Collects rejections of a gateway credential, of its gateway, and of the application that sends it. */
final class CredentialRejections {
    private static final int HIGHEST_PRIORITY = 900;

    private final MeasuredRealm realm;
    private final RejectionCatalogue rejections;
    private final ClientAuthentication app = ClientSecrets.basic(APP);

    CredentialRejections(MeasuredRealm realm, RejectionCatalogue rejections) {
        this.realm = realm;
        this.rejections = rejections;
    }

    void collect() {
        String gateway = management().createGateway("of rejections");
        Secret credential = management().createCredential(gateway);
        texts(credential);
        applications(credential);
        targets(credential);
        expired(gateway);
        keyDeleted(gateway);
        disabled();
        noLongerAGateway();
        withoutServiceAccount();
        withAnotherServiceAccount();
        boundToAnotherApplication();
    }

    private void texts(Secret credential) {
        Form altered = Forms.credential(Secret.of(credential.reveal() + "A"));
        reject("credential_malformed", Forms.credential(Secret.of("none")));
        reject("credential_unknown", Forms.credential(unknown(credential)));
        reject("credential_altered", altered);
        rejections.add(
                "credential_altered", "alone", GATEWAY_ALONE, BAD_SUBJECT_TOKEN, ClientAuthentication.none(), altered);
        rejections.add(
                "parameter_repeated",
                GATEWAY_ALONE,
                PARAMETER_MISSING_TWO_TOKENS,
                ClientAuthentication.none(),
                Forms.credential(credential).and("subject_token", credential.reveal()));
    }

    /** Returns a credential whose id was never issued, with the signature of another credential. */
    private static Secret unknown(Secret credential) {
        String text = credential.reveal();
        byte[] signature = Base64.getUrlDecoder().decode(text.substring(text.lastIndexOf('.') + 1));
        return Forger.of(credential).claim("jti", UUID.randomUUID().toString()).signedWith(signature);
    }

    private void applications(Secret credential) {
        Form form = Forms.credential(credential);
        rejections.add(
                "grant_not_enabled",
                GATEWAY_BASIC,
                WRONG_CLIENT_SECRET,
                ClientSecrets.basic("app-without-exchange"),
                form);
        rejections.add(
                "application_is_public",
                GATEWAY_BASIC,
                WRONG_CLIENT_SECRET,
                ClientAuthentication.none(),
                form.with("client_id", "public-app"));
        rejections.add(
                "consent_missing", GATEWAY_BASIC, CONSENT_MISSING, ClientSecrets.basic("app-with-consent"), form);
        rejections.add(
                "client_certificate_missing",
                GATEWAY_BASIC,
                CERTIFICATE_MISSING,
                ClientSecrets.basic(APP_WITH_CERTIFICATE),
                form);
    }

    private void targets(Secret credential) {
        Form form = Forms.credential(credential);
        rejections.add("target_not_reached", GATEWAY_BASIC, UNKNOWN_AUDIENCE, app, form.with("audience", "elsewhere"));
        rejections.add("scope_not_granted", GATEWAY_BASIC, UNKNOWN_AUDIENCE, app, form.with("scope", "unknown"));
    }

    private void expired(String gateway) {
        String soon =
                Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.SECONDS).toString();
        reject(
                "credential_expired",
                Forms.credential(management().createCredential(gateway, Map.of("expiresAt", soon))));
    }

    private void keyDeleted(String gateway) {
        String key = realm.addSigningKey(HIGHEST_PRIORITY);
        Secret credential = management().createCredential(gateway);
        realm.admin().components().component(key).remove();
        reject("signing_key_gone", Forms.credential(credential));
    }

    private void disabled() {
        String gateway = management().createGateway("disabled");
        Secret credential = management().createCredential(gateway);
        management().replaceGateway(gateway, "disabled", Map.of("enabled", false));
        reject("gateway_disabled", Forms.credential(credential));
    }

    private void noLongerAGateway() {
        String gateway = management().createGateway("no longer one");
        Secret credential = management().createCredential(gateway);
        ClientRepresentation client = realm.admin().clients().get(gateway).toRepresentation();
        client.getAttributes().put("pingone.gateway.type", "");
        realm.admin().clients().get(gateway).update(client);
        reject("gateway_not_found", Forms.credential(credential));
    }

    private void withoutServiceAccount() {
        String gateway = management().createGateway("without account");
        Secret credential = management().createCredential(gateway);
        UserRepresentation account = serviceAccount(gateway);
        account.setEnabled(false);
        realm.admin().users().get(account.getId()).update(account);
        reject("service_account_disabled", Forms.credential(credential));
    }

    private void withAnotherServiceAccount() {
        String gateway = management().createGateway("with another account");
        Secret credential = management().createCredential(gateway);
        realm.admin().users().get(serviceAccount(gateway).getId()).remove();
        // Keycloak creates a new service account for the client.
        serviceAccount(gateway);
        reject("service_account_replaced", Forms.credential(credential));
    }

    private void boundToAnotherApplication() {
        String gateway = management().createGateway("bound", Map.of("applications", List.of("other")));
        reject("gateway_not_open_to_client", Forms.credential(management().createCredential(gateway)));
    }

    private UserRepresentation serviceAccount(String gateway) {
        return realm.admin().clients().get(gateway).getServiceAccountUser();
    }

    private void reject(String reason, Form form) {
        rejections.add(reason, GATEWAY_BASIC, BAD_SUBJECT_TOKEN, app, form);
    }

    private Management management() {
        return realm.management();
    }
}
