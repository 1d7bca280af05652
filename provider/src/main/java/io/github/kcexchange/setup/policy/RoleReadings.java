// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.policy;

import io.github.kcexchange.text.PlainText;
import io.github.kcexchange.text.RoleName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/**
 * Finds the roles that a text can identify in a realm. A text with a slash is a {@link RoleName}. Older policies wrote
 * {@code client.role}, where both names can contain dots. For such a text, the realm's existing clients and roles
 * decide.
 */
final class RoleReadings {

    private static final char OLD_SEPARATOR = '.';

    private final RealmModel realm;

    RoleReadings(RealmModel realm) {
        this.realm = realm;
    }

    /**
     * Returns every role that the text can identify. Empty if it is malformed, or in the old form and not a role of the
     * realm.
     */
    List<RoleName> of(String text) {
        if (text.indexOf('/') >= 0) {
            return withSlash(text);
        }
        return text.indexOf(OLD_SEPARATOR) < 0 && text.indexOf('%') < 0
                ? List.of(new RoleName(null, text))
                : withDotOrPercent(text);
    }

    /** In the old form, a realm role with a slash in its name was written unchanged. */
    private List<RoleName> withSlash(String text) {
        Optional<RoleName> named = RoleName.read(text);
        RoleName ofRealm = new RoleName(null, text);
        boolean isOldForm = exists(ofRealm) && named.filter(this::exists).isEmpty();
        List<RoleName> readings = new ArrayList<>(named.stream().toList());
        if (isOldForm) {
            readings.add(ofRealm);
        }
        return readings;
    }

    private List<RoleName> withDotOrPercent(String text) {
        List<RoleName> readings = new ArrayList<>();
        readings.add(new RoleName(null, text));
        RoleName.read(text).ifPresent(readings::add);
        dots(text)
                .mapToObj(dot -> new RoleName(text.substring(0, dot), text.substring(dot + 1)))
                .forEach(readings::add);
        return readings.stream().distinct().filter(this::exists).toList();
    }

    private static IntStream dots(String text) {
        return IntStream.range(1, text.length() - 1).filter(at -> text.charAt(at) == OLD_SEPARATOR);
    }

    /** A policy can contain any text. No database has a role with control characters, and some fail on them. */
    private boolean exists(RoleName name) {
        if (!PlainText.is(name.text())) {
            return false;
        }
        String clientId = name.clientId();
        if (clientId == null) {
            return realm.getRole(name.role()) != null;
        }
        @Nullable ClientModel client = realm.getClientByClientId(clientId);
        return client != null && client.getRole(name.role()) != null;
    }
}
