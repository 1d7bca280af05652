// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.issue;

import java.util.Set;
import org.keycloak.models.ClientScopeModel;

/**
 * Decides whether a subject's consent covers a scope. A consent to a scope with a parameter, such as {@code pay:10}, is
 * valid for one parameter only. Keycloak reads the parameter by an API that its versions do not share. So no consent
 * covers such a scope.
 */
final class ConsentedScope {

    /** Names the attribute of a scope with a parameter in Keycloak 26.7 and before it. */
    private static final Set<String> WITH_PARAMETER = Set.of("is.parameterized.scope", "is.dynamic.scope");

    /** Requires a consent at every sign-in, also from clients that usually need none. */
    private static final String AT_EVERY_SIGN_IN = "always.display.consent";

    private ConsentedScope() {}

    /**
     * Whether the consent covers the scope, or the scope needs none. The first check reads one attribute only, because
     * most clients require no consent, and every exchange checks all scopes of its token.
     *
     * @param consentRequired whether the client requires consent
     * @param granted the ids of the scopes that the subject consented to
     */
    static boolean isCovered(ClientScopeModel scope, boolean consentRequired, Set<String> granted) {
        if (!consentRequired && !isSet(scope, AT_EVERY_SIGN_IN)) {
            return true;
        }
        if (!scope.isDisplayOnConsentScreen()) {
            return true;
        }
        return !hasParameter(scope) && (!consentRequired || granted.contains(scope.getId()));
    }

    private static boolean hasParameter(ClientScopeModel scope) {
        return WITH_PARAMETER.stream().anyMatch(attribute -> isSet(scope, attribute));
    }

    private static boolean isSet(ClientScopeModel scope, String attribute) {
        return Boolean.parseBoolean(scope.getAttribute(attribute));
    }
}
