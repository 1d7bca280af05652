// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import io.github.kcexchange.issuer.IssuerAlias;
import io.github.kcexchange.issuer.IssuerSettings;
import io.github.kcexchange.issuer.TrustedIssuer;
import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.ManagementException;
import io.github.kcexchange.text.NameList;
import io.github.kcexchange.text.PlainText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of a request that creates or replaces a trusted issuer. Unknown members are ignored. */
public final class TrustedIssuerBody {

    /** PingOne's maximum, in seconds. */
    private static final int MOST_SKEW = 60;

    /** In seconds; about thirty years. */
    private static final int MOST_VALIDITY = 999_999_999;

    private static final int LONGEST_TEXT = 255;
    private static final int LONGEST_ADDRESS = 2000;

    private static final String ALIAS_RULE =
            "Must be 1 to 100 letters, digits, dots, hyphens and underscores, and begin with a letter or a digit.";

    private final JsonMembers members;
    private final TextMembers texts;

    public TrustedIssuerBody(JsonMembers members) {
        this.members = members;
        this.texts = new TextMembers(members);
    }

    /**
     * Returns the alias of the identity provider to create, or null if the request leaves the choice to the server.
     *
     * @throws ManagementException if it has characters that are not permitted
     */
    public @Nullable String alias() {
        Optional<String> alias = members.optionalText("alias");
        if (alias.isPresent() && !IssuerAlias.isPermitted(alias.get())) {
            members.invalid("alias", ALIAS_RULE);
        }
        members.rejectFaults();
        return alias.orElse(null);
    }

    /**
     * Returns the settings of a new issuer.
     *
     * @throws ManagementException if a member is invalid
     */
    public IssuerSettings settings() {
        return settings(null);
    }

    /**
     * Returns the new settings of an existing issuer. Members that are absent take their defaults.
     *
     * @throws ManagementException if a member is invalid, or the alias differs from the existing one
     */
    public IssuerSettings replacing(TrustedIssuer issuer) {
        return settings(issuer);
    }

    private IssuerSettings settings(@Nullable TrustedIssuer before) {
        Optional<String> jwksUrl = texts.optional("jwksUrl", LONGEST_ADDRESS);
        Optional<String> jwks = members.optionalText("jwks");
        IssuerSettings settings = new IssuerSettings(
                texts.required("name", LONGEST_TEXT).orElse(""),
                texts.plain("description", LONGEST_TEXT).orElse(null),
                texts.required("issuer", LONGEST_ADDRESS).orElse(""),
                jwksUrl.orElse(null),
                jwks.orElse(null),
                audiences().orElse(null),
                members.optionalNumber("clockSkew", 0, MOST_SKEW).orElse(0),
                members.optionalNumber("maxFutureValidity", 1, MOST_VALIDITY).orElse(null),
                members.optionalFlag("expRequired", true),
                members.optionalFlag("iatRequired", false),
                members.optionalFlag("nbfRequired", false),
                members.optionalFlag("singleUse", false),
                members.optionalFlag("trustsActors", false));
        requireKeys(jwksUrl, jwks, before);
        requireSameAlias(before);
        members.rejectFaults();
        return settings;
    }

    private void requireKeys(Optional<String> jwksUrl, Optional<String> jwks, @Nullable TrustedIssuer before) {
        if (jwksUrl.isEmpty() && jwks.isEmpty()) {
            members.add(ErrorDetail.required("jwksUrl"));
        }
        if (jwksUrl.isPresent() && jwks.isPresent()) {
            members.invalid("jwks", "Send either jwksUrl or jwks.");
        }
        boolean kept = before != null
                && jwks.equals(Optional.ofNullable(before.settings().jwks()));
        if (jwks.isPresent() && !kept) {
            PublicKeySet.fault(jwks.get()).ifPresent(fault -> members.invalid("jwks", fault));
        }
    }

    private Optional<List<String>> audiences() {
        Optional<List<String>> audiences = members.optionalTexts("audiences")
                .map(list -> list.stream().distinct().toList());
        audiences
                .filter(list -> !list.stream().allMatch(TrustedIssuerBody::isStorable))
                .ifPresent(list -> members.invalid(
                        "audiences", "Must not be blank, contain ##, or begin or end with # or a space."));
        // As in PingOne, a list without elements means the same as no list.
        return audiences.filter(list -> !list.isEmpty());
    }

    private static boolean isStorable(String audience) {
        return PlainText.is(audience) && NameList.canStore(audience);
    }

    private void requireSameAlias(@Nullable TrustedIssuer before) {
        Optional<String> alias = members.optionalText("alias");
        if (before != null && alias.isPresent() && !alias.get().equals(before.alias())) {
            members.invalid("alias", "Cannot be changed.");
        }
    }
}
