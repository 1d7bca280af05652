// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import io.github.kcexchange.management.error.ManagementException;

/** The body of a request that assigns a trusted issuer to an application. */
public final class IssuerAssignmentBody {

    private final JsonMembers members;

    public IssuerAssignmentBody(JsonMembers members) {
        this.members = members;
    }

    /**
     * Returns the id of the issuer.
     *
     * @throws ManagementException if it is absent or no string
     */
    public String issuerId() {
        String id = members.requiredObject("trustedIssuer").requiredText("id").orElse("");
        members.rejectFaults();
        return id;
    }
}
