// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kcexchange.stub.IssuerInARealm;
import io.github.kcexchange.stub.Stub;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.keycloak.models.IdentityProviderStorageProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;

class TrustedIssuersTest {

    /** Keycloak throws for an id that exists in another realm, and returns nothing for an unknown one. */
    @Test
    void anIssuerOfAnotherRealmIsNotFound() {
        assertThat(issuers(id -> {
                            throw new ModelException("does not belong to realm");
                        })
                        .find("theirs"))
                .isEmpty();
        assertThat(issuers(id -> null).find("unknown")).isEmpty();
    }

    @Test
    void aFailureOfTheDatabaseIsNotTakenForAnUnknownIssuer() {
        ModelException failure =
                new ModelException("Database operation failed", new SQLException("connection rejected"));
        TrustedIssuers issuers = issuers(id -> {
            throw failure;
        });
        assertThatThrownBy(() -> issuers.find("ours")).isSameAs(failure);
    }

    @Test
    void aTextThatNoDatabaseStoresIsNotLookedUp() {
        TrustedIssuers issuers = issuers(id -> {
            throw new AssertionError("looked up");
        });
        assertThat(issuers.find("a\0")).isEmpty();
    }

    /** Some databases ignore case when they look an id up. Keycloak then gives the issuer the id of the look-up. */
    @Test
    void anIssuerIsFoundByItsExactIdOnly() {
        TrustedIssuers issuers = stored(new IssuerInARealm().identityProviders());
        assertThat(issuers.find("partner-id")).map(TrustedIssuer::alias).contains("partner");
        assertThat(issuers.find("PARTNER-ID")).isEmpty();
    }

    /** Some databases ignore case when they look an alias up. Keycloak then caches the issuer under both aliases. */
    @Test
    void anIssuerIsFoundByItsExactAliasOnly() {
        TrustedIssuers issuers = stored(new IssuerInARealm().identityProviders());
        assertThat(issuers.withAlias("partner")).map(TrustedIssuer::id).contains("partner-id");
        assertThat(issuers.withAlias("PARTNER")).isEmpty();
    }

    @Test
    void anIssuerThatAnotherRequestHasJustDeletedHasNoKeys() {
        IssuerInARealm realm = new IssuerInARealm();
        TrustedIssuers issuers = stored(realm.identityProviders());
        TrustedIssuer partner = issuers.withAlias("partner").orElseThrow();
        assertThat(issuers.keys(partner)).isPresent();
        realm.exists = false;
        assertThat(issuers.keys(partner)).isEmpty();
    }

    @Test
    void aLaterIssuerWithTheSameAliasHasOtherKeys() {
        IssuerInARealm realm = new IssuerInARealm();
        TrustedIssuers issuers = stored(realm.identityProviders());
        TrustedIssuer partner = issuers.withAlias("partner").orElseThrow();
        realm.id = "later-id";
        assertThat(issuers.keys(partner)).isEmpty();
    }

    private static TrustedIssuers issuers(Stub.Answer byId) {
        return stored(Stub.of(IdentityProviderStorageProvider.class)
                .calling("getById", byId)
                .get());
    }

    private static TrustedIssuers stored(IdentityProviderStorageProvider providers) {
        KeycloakSession session = Stub.of(KeycloakSession.class)
                .with("identityProviders", providers)
                .get();
        return new TrustedIssuers(session, Stub.of(RealmModel.class).get());
    }
}
