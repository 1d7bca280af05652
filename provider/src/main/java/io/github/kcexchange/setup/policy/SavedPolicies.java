// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.policy;

import io.github.kcexchange.setup.policy.PolicyRoles.Unclear;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.util.JsonSerialization;

/**
 * The delegation policies that the realm already has. Keycloak's console sends them again with all other settings of
 * the realm, so their values are not rejected again. Otherwise a new client whose id makes an old value ambiguous would
 * prevent administrators from saving anything.
 */
final class SavedPolicies {

    private final KeycloakSession session;
    private final RealmModel realm;

    SavedPolicies(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** Returns the values of a form that identify no role and are in no saved policy. */
    List<Unclear> unclearAndNewIn(DelegationPolicyForm form) {
        RoleReadings readings = new RoleReadings(realm);
        List<Unclear> unclear = form.unclear(readings);
        if (unclear.isEmpty()) {
            return unclear;
        }
        Set<Unclear> known = new HashSet<>();
        forms().forEach(saved -> known.addAll(saved.unclear(readings)));
        return unclear.stream().filter(value -> !known.contains(value)).toList();
    }

    private Stream<DelegationPolicyForm> forms() {
        try {
            return orEmpty(session.clientPolicy()
                            .getClientProfiles(realm, false)
                            .getProfiles())
                    .stream()
                    .flatMap(profile -> orEmpty(profile.getExecutors()).stream())
                    .filter(executor -> DelegationPolicyExecutorFactory.ID.equals(executor.getExecutorProviderId()))
                    .map(executor -> JsonSerialization.mapper.convertValue(
                            executor.getConfiguration(), DelegationPolicyForm.class))
                    .filter(Objects::nonNull);
        } catch (ClientPolicyException unreadable) {
            return Stream.empty();
        }
    }

    private static <T> Collection<T> orEmpty(@Nullable Collection<T> several) {
        return several == null ? Collections.emptyList() : several;
    }
}
