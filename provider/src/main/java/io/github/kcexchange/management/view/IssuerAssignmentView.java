// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.kcexchange.issuer.TrustedIssuer;
import io.github.kcexchange.management.environment.Environment;
import java.util.Map;

/** A trusted issuer that is assigned to an application. The id of the assignment is the id of the issuer. */
@JsonPropertyOrder({"_links", "id", "environment", "application", "trustedIssuer"})
public record IssuerAssignmentView(
        @JsonProperty("_links") Map<String, Link> links,
        @JsonProperty("id") String id,
        @JsonProperty("environment") Id environment,
        @JsonProperty("application") Id application,
        @JsonProperty("trustedIssuer") Id trustedIssuer) {

    public static IssuerAssignmentView of(
            TrustedIssuer issuer, String applicationId, Environment environment, Links links) {
        return new IssuerAssignmentView(
                Links.named(
                        "self", links.issuerAssignment(applicationId, issuer.id()),
                        "environment", links.environment(),
                        "trustedIssuer", links.trustedIssuer(issuer.id())),
                issuer.id(),
                new Id(environment.id()),
                new Id(applicationId),
                new Id(issuer.id()));
    }
}
