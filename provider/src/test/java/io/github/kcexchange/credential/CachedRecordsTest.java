// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.gateway.GatewayClient;
import io.github.kcexchange.stub.Stub;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.cache.CachedUserModel;

class CachedRecordsTest {

    private static final CredentialRecord RECORD = record("gateway-id", "hash");
    private static final CredentialRecord CHANGED = record("gateway-id", "another hash");

    private final List<String> reads = new ArrayList<>();
    private ConcurrentHashMap<Object, Object> cachedWith = new ConcurrentHashMap<>();
    private Optional<CredentialRecord> stored = Optional.of(RECORD);
    private String authenticator = GatewayClient.AUTHENTICATOR;
    private boolean markedForEviction;
    private boolean invalidated;
    private long now = Long.MAX_VALUE - 5; // of a clock that may overflow

    @Nested
    class ARecord {

        @Test
        void isReadOnceForASecond() {
            assertThat(find()).contains(RECORD);
            stored = Optional.of(CHANGED);
            passes(CachedRecords.LIFE.minusNanos(1));
            assertThat(find()).contains(RECORD);
            assertThat(reads).containsExactly("id");
        }

        @Test
        void isReadAgainWhenTheSecondIsOver() {
            find();
            stored = Optional.of(CHANGED);
            passes(CachedRecords.LIFE);
            assertThat(find()).contains(CHANGED);
            assertThat(find()).contains(CHANGED);
            assertThat(reads).containsExactly("id", "id");
        }

        @Test
        void isNotRememberedLongerIfItIsReadOften() {
            find();
            stored = Optional.empty();
            for (int i = 0; i < 10; i++) {
                passes(Duration.ofMillis(100));
                find();
            }
            assertThat(find()).isEmpty();
        }

        /** The age of a record counts from the start of the query, because its data may be older than the answer. */
        @Test
        void itsAgeCountsFromTheStartOfTheQuery() {
            records().find("id", id -> {
                passes(CachedRecords.LIFE);
                return stored;
            });
            stored = Optional.empty();
            assertThat(find()).isEmpty();
        }

        @Test
        void thatNoLongerExistsIsQueriedEachTime() {
            stored = Optional.empty();
            assertThat(find()).isEmpty();
            stored = Optional.of(RECORD);
            assertThat(find()).contains(RECORD);
        }

        @Test
        void thatWasDeletedIsNotRemembered() {
            find();
            stored = Optional.empty();
            passes(CachedRecords.LIFE);
            find();
            assertThat(cachedWith).isEmpty();
        }

        @Test
        void ofAnotherGatewayIsNotRemembered() {
            CredentialRecord another = record("another-gateway", "hash");
            stored = Optional.of(another);
            assertThat(find()).contains(another);
            assertThat(cachedWith).isEmpty();
        }

        @Test
        void isNotTheOneOfAnotherId() {
            find();
            records().find("other", this::read);
            assertThat(reads).containsExactly("id", "other");
        }

        @Test
        void isForgottenWithTheServiceAccountInKeycloaksCache() {
            find();
            cachedWith = new ConcurrentHashMap<>();
            stored = Optional.empty();
            assertThat(find()).isEmpty();
        }

        private Optional<CredentialRecord> find() {
            return records().find("id", this::read);
        }

        private Optional<CredentialRecord> read(String id) {
            reads.add(id);
            return stored;
        }

        private void passes(Duration time) {
            now += time.toNanos();
        }
    }

    @Test
    void forgettingIsLeftToKeycloak() {
        records().forget();
        assertThat(invalidated).isTrue();
    }

    @Nested
    class NothingIsRemembered {

        @Test
        void whereTheCredentialNamesNoGateway() {
            assertThat(of(account(), null)).isEmpty();
        }

        @Test
        void whereItNamesOneThatIsNotThere() {
            assertThat(of(account(), "unknown")).isEmpty();
        }

        @Test
        void whereItNamesAClientThatIsNoGateway() {
            authenticator = "client-secret";
            assertThat(of(account(), "gateway-id")).isEmpty();
        }

        @Test
        void whereTheGatewayHasNoServiceAccount() {
            assertThat(of(null, "gateway-id")).isEmpty();
        }

        @Test
        void whereKeycloakCachesNoUsers() {
            assertThat(of(Stub.of(UserModel.class).get(), "gateway-id")).isEmpty();
        }

        @Test
        void whereKeycloakIsAboutToForgetTheServiceAccount() {
            assertThat(of(account(), "gateway-id")).isPresent();
            markedForEviction = true;
            assertThat(of(account(), "gateway-id")).isEmpty();
        }

        private Optional<CachedRecords> of(UserModel serviceAccount, String gatewayId) {
            ClientModel client = Stub.of(ClientModel.class)
                    .with("getId", "gateway-id")
                    .with("getClientAuthenticatorType", authenticator)
                    .get();
            KeycloakSession session = Stub.of(KeycloakSession.class)
                    .with(
                            "users",
                            Stub.of(UserProvider.class)
                                    .with("getServiceAccount", serviceAccount)
                                    .get())
                    .get();
            RealmModel realm = Stub.of(RealmModel.class)
                    .calling("getClientById", arguments -> arguments.contains("gateway-id") ? client : null)
                    .get();
            return CachedRecords.of(session, realm, gatewayId);
        }
    }

    private CachedRecords records() {
        return new CachedRecords(account(), "gateway-id", () -> now);
    }

    private CachedUserModel account() {
        return Stub.of(CachedUserModel.class)
                .calling("getCachedWith", arguments -> cachedWith)
                .calling("isMarkedForEviction", arguments -> markedForEviction)
                .calling("invalidate", arguments -> {
                    invalidated = true;
                    return null;
                })
                .get();
    }

    private static CredentialRecord record(String gatewayId, String hash) {
        return new CredentialRecord("id", "realm-id", gatewayId, "account", 1, hash, "key", Instant.EPOCH, null, null);
    }
}
