// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import io.github.kcexchange.management.environment.Environment;
import io.github.kcexchange.management.error.ManagementException;
import java.util.Optional;

/** The body of a request that assigns a role. */
public final class RoleAssignmentBody {

    private final JsonMembers members;

    public RoleAssignmentBody(JsonMembers members) {
        this.members = members;
    }

    /**
     * Returns the id of the role.
     *
     * @throws ManagementException if a member is invalid, or the scope is not this environment
     */
    public String roleId(Environment environment) {
        Optional<String> roleId = members.requiredObject("role").requiredText("id");
        JsonMembers scope = members.requiredObject("scope");
        Optional<String> scopeId = scope.requiredText("id");
        Optional<String> scopeType = scope.requiredText("type");
        if (scopeId.isPresent()
                && scopeType.isPresent()
                && !(scopeType.get().equals(Environment.SCOPE_TYPE) && environment.isNamedBy(scopeId.get()))) {
            members.invalid("scope", "Incompatible role and scope combination");
        }
        members.rejectFaults();
        return roleId.orElseThrow();
    }
}
