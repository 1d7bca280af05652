// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.management.environment.Environment;
import io.github.kcexchange.management.error.ErrorDetail;
import io.github.kcexchange.management.error.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleAssignmentBodyTest {

    private static final Environment DEMO = new Environment("e1", "demo");

    @ParameterizedTest
    @ValueSource(strings = {"e1", "demo"})
    void namesARoleInThisEnvironment(String envID) {
        assertThat(roleId("{'role':{'id':'r1'},'scope':{'id':'" + envID + "','type':'ENVIRONMENT'}}"))
                .isEqualTo("r1");
    }

    @ParameterizedTest
    @CsvSource({"e2,ENVIRONMENT", "e1,POPULATION", "e1,ORGANIZATION", "e1,environment", "'',ENVIRONMENT"})
    void rejectsAnyOtherScope(String id, String type) {
        Rejected.asInvalid(
                () -> roleId("{'role':{'id':'r1'},'scope':{'id':'" + id + "','type':'" + type + "'}}"),
                ErrorDetail.invalid("scope", "Incompatible role and scope combination"));
    }

    @Test
    void requiresRoleAndScope() {
        Rejected.asInvalid(() -> roleId("{}"), ErrorDetail.required("role"), ErrorDetail.required("scope"));
    }

    @Test
    void requiresTheMembersOfBoth() {
        Rejected.asInvalid(
                () -> roleId("{'role':{},'scope':{'id':null}}"),
                ErrorDetail.required("role.id"),
                ErrorDetail.required("scope.id"),
                ErrorDetail.required("scope.type"));
    }

    @Test
    void rejectsMembersOfTheWrongKind() {
        Rejected.asInvalid(
                () -> roleId("{'role':'r1','scope':{'id':1,'type':['ENVIRONMENT']}}"),
                ErrorDetail.invalid("role", "Must be an object."),
                ErrorDetail.invalid("scope.id", "Must be a string."),
                ErrorDetail.invalid("scope.type", "Must be a string."));
    }

    private static String roleId(String body) {
        return new RoleAssignmentBody(Bodies.of(body)).roleId(DEMO);
    }
}
