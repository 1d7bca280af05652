// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.api.management;

import io.github.kcexchange.api.Environment;
import java.util.Optional;

/** Which role is to be assigned, and where. */
final class RoleAssignmentBody {

    private final Members members;

    RoleAssignmentBody(Members members) {
        this.members = members;
    }

    /**
     * The id of the role.
     *
     * @throws Refusal if anything is wrong with it, or the scope is another than this environment
     */
    String roleId(Environment environment) {
        Optional<String> roleId = members.requiredObject("role").requiredText("id");
        Members scope = members.requiredObject("scope");
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
