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

    public TrustedIssuerBody(JsonMembers members) {
        this.members = members;
    }

    /**
     * Returns the alias of the identity provider to create, or null if the request leaves the choice to the server.
     *
     * @throws ManagementException if the alias is not a string, or not permitted
     */
    public @Nullable String alias() {
        Optional<String> alias = members.optionalText("alias");
        requirePermitted(alias);
        members.rejectFaults();
        return alias.orElse(null);
    }

    /**
     * Returns the settings of a new issuer.
     *
     * @throws ManagementException if a member is invalid, the alias included
     */
    public IssuerSettings settings() {
        return settings(null);
    }

    /**
     * Returns the new settings of an existing issuer. Members that are absent take their defaults. Values that the
     * issuer already has are valid.
     *
     * @throws ManagementException if a member is invalid, or the alias differs from the existing one
     */
    public IssuerSettings replacing(TrustedIssuer issuer) {
        return settings(issuer);
    }

    private IssuerSettings settings(@Nullable TrustedIssuer before) {
        StoredValues stored = before == null ? StoredValues.NONE : StoredValues.of(before.settings());
        TextMembers texts = new TextMembers(members, stored);
        Optional<String> jwksUrl = texts.optional("jwksUrl", LONGEST_ADDRESS);
        Optional<String> jwks = members.optionalText("jwks");
        IssuerSettings settings = new IssuerSettings(
                texts.required("name", LONGEST_TEXT).orElse(""),
                texts.plain("description", LONGEST_TEXT).orElse(null),
                texts.required("issuer", LONGEST_ADDRESS).orElse(""),
                jwksUrl.orElse(null),
                jwks.orElse(null),
                audiences(stored).orElse(null),
                members.optionalNumber("clockSkew", 0, MOST_SKEW, stored).orElse(0),
                members.optionalNumber("maxFutureValidity", 1, MOST_VALIDITY, stored)
                        .orElse(null),
                members.optionalFlag("expRequired", true),
                members.optionalFlag("iatRequired", false),
                members.optionalFlag("nbfRequired", false),
                members.optionalFlag("singleUse", false),
                members.optionalFlag("trustsActors", false));
        requireKeys(jwksUrl, jwks, stored);
        requireAlias(before);
        members.rejectFaults();
        return settings;
    }

    private void requireKeys(Optional<String> jwksUrl, Optional<String> jwks, StoredValues stored) {
        if (!members.has("jwksUrl") && !members.has("jwks")) {
            members.add(ErrorDetail.required("jwksUrl"));
        }
        if (jwksUrl.isPresent() && jwks.isPresent()) {
            members.invalid("jwks", "Send either jwksUrl or jwks.");
        }
        stored.changed("jwks", jwks).flatMap(PublicKeySet::fault).ifPresent(fault -> members.invalid("jwks", fault));
    }

    private Optional<List<String>> audiences(StoredValues stored) {
        Optional<List<String>> sent = members.has("audiences") ? members.optionalTexts("audiences") : Optional.empty();
        Optional<List<String>> audiences =
                sent.map(list -> list.stream().distinct().toList());
        Optional<List<String>> changed = stored.changed("audiences", audiences);
        changed.filter(list -> !list.stream().allMatch(TrustedIssuerBody::isStorable))
                .ifPresent(list -> members.invalid(
                        "audiences", "Must not be blank, contain ##, or begin or end with # or a space."));
        // As in PingOne, a list without elements means the same as no list. Only a stored list that cannot be read is
        // shown without elements. It accepts no audience until the administrator changes it.
        return audiences.filter(list -> !list.isEmpty() || changed.isEmpty());
    }

    private static boolean isStorable(String audience) {
        return PlainText.is(audience) && NameList.canStore(audience);
    }

    private void requireAlias(@Nullable TrustedIssuer before) {
        Optional<String> alias = members.optionalText("alias");
        if (before == null) {
            requirePermitted(alias);
        } else if (alias.isPresent() && !alias.get().equals(before.alias())) {
            members.invalid("alias", "Cannot be changed.");
        }
    }

    private void requirePermitted(Optional<String> alias) {
        if (alias.isPresent() && !IssuerAlias.isPermitted(alias.get())) {
            members.invalid("alias", ALIAS_RULE);
        }
    }
}
