// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.kcexchange.issuer.IssuerSettings;
import io.github.kcexchange.issuer.TrustedIssuer;
import io.github.kcexchange.management.environment.Environment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A trusted issuer in answers and admin events. Its keys are public. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "_links",
    "id",
    "environment",
    "alias",
    "name",
    "description",
    "enabled",
    "issuer",
    "jwksUrl",
    "jwks",
    "audiences",
    "clockSkew",
    "maxFutureValidity",
    "expRequired",
    "iatRequired",
    "nbfRequired",
    "singleUse",
    "trustsActors",
    "createdAt",
    "updatedAt"
})
public record TrustedIssuerView(
        @JsonProperty("_links") Map<String, Link> links,
        @JsonProperty("id") String id,
        @JsonProperty("environment") Id environment,
        @JsonProperty("alias") String alias,
        @JsonProperty("name") String name,
        @JsonProperty("description") @Nullable String description,
        @JsonProperty("enabled") boolean enabled,
        @JsonProperty("issuer") String issuer,
        @JsonProperty("jwksUrl") @Nullable String jwksUrl,
        @JsonProperty("jwks") @Nullable String jwks,
        @JsonProperty("audiences") @Nullable List<String> audiences,
        @JsonProperty("clockSkew") int clockSkew,
        @JsonProperty("maxFutureValidity") @Nullable Integer maxFutureValidity,
        @JsonProperty("expRequired") boolean expRequired,
        @JsonProperty("iatRequired") boolean iatRequired,
        @JsonProperty("nbfRequired") boolean nbfRequired,
        @JsonProperty("singleUse") boolean singleUse,
        @JsonProperty("trustsActors") boolean trustsActors,
        @JsonProperty("createdAt") @Nullable String createdAt,
        @JsonProperty("updatedAt") @Nullable String updatedAt) {

    public static TrustedIssuerView of(TrustedIssuer issuer, Environment environment, Links links) {
        IssuerSettings settings = issuer.settings();
        return new TrustedIssuerView(
                Links.named("self", links.trustedIssuer(issuer.id()), "environment", links.environment()),
                issuer.id(),
                new Id(environment.id()),
                issuer.alias(),
                settings.name(),
                settings.description(),
                issuer.enabled(),
                settings.issuer(),
                settings.jwksUrl(),
                settings.jwks(),
                settings.audiences(),
                settings.clockSkew(),
                settings.maxFutureValidity(),
                settings.expRequired(),
                settings.iatRequired(),
                settings.nbfRequired(),
                settings.singleUse(),
                settings.trustsActors(),
                Timestamps.format(issuer.createdAt().instant()),
                Timestamps.format(issuer.updatedAt().instant()));
    }
}
