// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import io.github.kcexchange.management.environment.Environment;
import io.github.kcexchange.management.error.ManagementException;
import io.github.kcexchange.management.view.RoleView;
import java.util.Optional;

/** Which role is to be assigned, and where. */
public final class RoleAssignmentBody {

    private final JsonMembers members;

    public RoleAssignmentBody(JsonMembers members) {
        this.members = members;
    }

    /**
     * The id of the role.
     *
     * @throws ManagementException if anything is wrong with it, or the scope is another than this environment
     */
    public String roleId(Environment environment) {
        Optional<String> roleId = members.requiredObject("role").requiredText("id");
        JsonMembers scope = members.requiredObject("scope");
        Optional<String> scopeId = scope.requiredText("id");
        Optional<String> scopeType = scope.requiredText("type");
        if (scopeId.isPresent()
                && scopeType.isPresent()
                && !(scopeType.get().equals(RoleView.ENVIRONMENT) && environment.isNamedBy(scopeId.get()))) {
            members.invalid("scope", "Incompatible role and scope combination");
        }
        members.refuseFaults();
        return roleId.orElseThrow();
    }
}
