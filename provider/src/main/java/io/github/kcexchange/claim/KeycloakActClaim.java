// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.claim;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code act} that Keycloak itself writes, by its version. Up to 26.7 Keycloak writes none. From 26.8 on, it writes
 * one for a session that an administrator opened in a user's place ("Impersonate"). This {@code act} names the
 * administrator by user id. It is a note about the session, and never a chain of actors of an exchange.
 *
 * @param isWritten whether this version of Keycloak writes the claim
 */
public record KeycloakActClaim(boolean isWritten) {

    private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(\\..*)?");
    private static final int FIRST_MAJOR = 26;
    private static final int FIRST_MINOR = 8;

    /** Returns the behaviour of this version of Keycloak. A version that cannot be read writes none. */
    public static KeycloakActClaim of(String version) {
        Matcher numbers = VERSION.matcher(version);
        if (!numbers.matches()) {
            return new KeycloakActClaim(false);
        }
        int major = Integer.parseInt(numbers.group(1));
        int minor = Integer.parseInt(numbers.group(2));
        return new KeycloakActClaim(major > FIRST_MAJOR || (major == FIRST_MAJOR && minor >= FIRST_MINOR));
    }

    /**
     * Whether the claim is the one that Keycloak writes for a session. A claim with another subject, or with a nested
     * actor, is a mapper's.
     *
     * @param act the claim of the token
     * @param administratorId the user id of the administrator that opened the session, or null if the user did
     */
    public boolean isWrittenAs(@Nullable Object act, @Nullable String administratorId) {
        return isWritten
                && administratorId != null
                && act instanceof Map<?, ?> members
                && administratorId.equals(members.get("sub"))
                && !members.containsKey(TokenMarks.ACT);
    }

    /**
     * Returns the marks, without the mark for an {@code act} that Keycloak may have written. An {@code act} counts only
     * in tokens of this extension, and such tokens have other marks, too.
     */
    public TokenMarks withoutOwn(TokenMarks marks) {
        return isWritten && marks.origin() == null && !marks.ofGateway()
                ? new TokenMarks(null, false, false, marks.restricted())
                : marks;
    }
}
