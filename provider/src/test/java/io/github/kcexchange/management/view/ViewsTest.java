// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.credential.CredentialRecord;
import io.github.kcexchange.credential.SigningKeyStatus;
import io.github.kcexchange.gateway.Gateway;
import io.github.kcexchange.gateway.GatewayType;
import io.github.kcexchange.management.environment.Environment;
import io.github.kcexchange.management.error.Rejected;
import io.github.kcexchange.management.page.Page;
import io.github.kcexchange.management.page.PageRequest;
import io.github.kcexchange.management.page.Position;
import io.github.kcexchange.stub.Stub;
import io.github.kcexchange.text.NameList;
import io.github.kcexchange.text.StoredTime;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleContainerModel;
import org.keycloak.models.RoleModel;

class ViewsTest {

    private static final Environment DEMO = new Environment("e1", "demo");
    private static final Links LINKS = new Links(URI.create("https://id.example"), DEMO);
    private static final String BASE = "https://id.example/admin/realms/demo/pingone/v1/environments/e1";
    private static final Instant CREATED = Instant.parse("2026-11-22T06:38:52.548Z");
    private static final CredentialRecord RECORD = new CredentialRecord(
            "c1", "e1", "g1", "a1", 1, "0123abcd", "kid1", CREATED, CREATED.plusSeconds(60), CREATED.plusSeconds(1));
    private static final String CREDENTIAL_LINKS = "{'self':{'href':'" + BASE + "/gateways/g1/credentials/c1'},"
            + "'environment':{'href':'" + BASE + "'},'gateway':{'href':'" + BASE + "/gateways/g1'}}";

    @Test
    void anEnvironmentIsARealm() {
        assertThat(Rejected.json(EnvironmentView.of(DEMO, LINKS)))
                .isEqualTo(json("{'_links':{'self':{'href':'" + BASE + "'},"
                        + "'gateways':{'href':'" + BASE + "/gateways'},"
                        + "'roles':{'href':'https://id.example/admin/realms/demo/pingone/v1/roles'}},"
                        + "'id':'e1','name':'demo','type':'PRODUCTION'}"));
    }

    @Test
    void aGatewayShowsAllItsMembers() {
        Gateway gateway = new Gateway(
                "g1",
                "Edge",
                "DMZ",
                GatewayType.LDAP,
                true,
                new NameList(List.of("shop")),
                new StoredTime(CREATED.toString()),
                new StoredTime(CREATED.plusMillis(1).toString()));
        assertThat(Rejected.json(GatewayView.of(gateway, DEMO, LINKS)))
                .isEqualTo(json("{'_links':{'self':{'href':'" + BASE + "/gateways/g1'},"
                        + "'environment':{'href':'" + BASE + "'},"
                        + "'credentials':{'href':'" + BASE + "/gateways/g1/credentials'},"
                        + "'roleAssignments':{'href':'" + BASE + "/gateways/g1/roleAssignments'}},"
                        + "'id':'g1','environment':{'id':'e1'},'name':'Edge','description':'DMZ','type':'LDAP',"
                        + "'enabled':true,'applications':['shop'],"
                        + "'createdAt':'2026-11-22T06:38:52.548Z','updatedAt':'2026-11-22T06:38:52.549Z'}"));
    }

    @Test
    void aGatewayOmitsUnknownMembers() {
        Gateway gateway = new Gateway(
                "g1", "Edge", null, GatewayType.LDAP, false, new NameList(List.of()), StoredTime.NONE, StoredTime.NONE);
        assertThat(Rejected.json(GatewayView.of(gateway, DEMO, LINKS)))
                .endsWith(json("'id':'g1','environment':{'id':'e1'},'name':'Edge','type':'LDAP',"
                        + "'enabled':false,'applications':[]}"));
    }

    @Test
    void aGatewayHasItsCredentialsAfterAllOtherMembers() {
        GatewayView view = GatewayView.of(
                new Gateway(
                        "g1",
                        "Edge",
                        null,
                        GatewayType.LDAP,
                        true,
                        new NameList(List.of()),
                        StoredTime.NONE,
                        StoredTime.NONE),
                DEMO,
                LINKS);
        String alone = Rejected.json(view);
        CredentialView credential = CredentialView.of(RECORD, SigningKeyStatus.ACTIVE, LINKS);
        assertThat(Rejected.json(view.with(List.of(credential))))
                .isEqualTo(alone.substring(0, alone.length() - 1)
                        + json(",'_embedded':{'credentials':[" + Rejected.json(credential) + "]}}"));
        assertThat(Rejected.json(view.with(List.of()))).endsWith(json(",'_embedded':{'credentials':[]}}"));
    }

    @Test
    void aCredentialShowsNeitherItselfNorItsHash() {
        assertThat(Rejected.json(CredentialView.of(RECORD, SigningKeyStatus.PASSIVE, LINKS)))
                .isEqualTo(json("{'_links':" + CREDENTIAL_LINKS + ",'id':'c1',"
                        + "'createdAt':'2026-11-22T06:38:52.548Z','lastUsedAt':'2026-11-22T06:38:53.548Z',"
                        + "'expiresAt':'2026-11-22T06:39:52.548Z',"
                        + "'signingKey':{'kid':'kid1','status':'PASSIVE'}}"));
    }

    @Test
    void anUnusedCredentialWithoutAnExpiryOmitsBothDates() {
        CredentialRecord fresh =
                new CredentialRecord("c1", "e1", "g1", "a1", 1, "0123abcd", "kid1", CREATED, null, null);
        assertThat(Rejected.json(CredentialView.of(fresh, SigningKeyStatus.GONE, LINKS)))
                .isEqualTo(json("{'_links':" + CREDENTIAL_LINKS + ",'id':'c1',"
                        + "'createdAt':'2026-11-22T06:38:52.548Z','signingKey':{'kid':'kid1','status':'GONE'}}"));
    }

    @Test
    void aNewCredentialIsShownInThePlaceOfItsOwnView() {
        CredentialView view = CredentialView.of(RECORD, SigningKeyStatus.ACTIVE, LINKS);
        String shown = Rejected.json(view);
        assertThat(Rejected.json(new NewCredentialView(view, "a.b.c")))
                .isEqualTo(shown.substring(0, shown.length() - 1) + json(",'credential':'a.b.c'}"));
    }

    @Test
    void aNewCredentialIsHiddenFromLogs() {
        CredentialView view = CredentialView.of(RECORD, SigningKeyStatus.ACTIVE, LINKS);
        assertThat(new NewCredentialView(view, "a.b.c").toString())
                .contains("c1")
                .doesNotContain("a.b.c");
    }

    @Test
    void aRealmsRoleNamesNoClient() {
        RoleModel role = role("auditor", Stub.of(RealmModel.class).get());
        assertThat(Rejected.json(RoleView.of(role, LINKS)))
                .isEqualTo(
                        json("{'_links':{'self':{'href':'https://id.example/admin/realms/demo/pingone/v1/roles/r1'}},"
                                + "'id':'r1','name':'auditor','applicableTo':['ENVIRONMENT'],'permissions':[]}"));
    }

    @Test
    void aClientsRoleNamesTheClient() {
        ClientModel client =
                Stub.of(ClientModel.class).with("getClientId", "shop").get();
        assertThat(Rejected.json(RoleView.of(role("clerk", client), LINKS)))
                .endsWith(json(
                        "'id':'r1','name':'clerk','client':'shop','applicableTo':['ENVIRONMENT'],'permissions':[]}"));
    }

    @Test
    void aRoleAssignmentHasTheIdOfItsRole() {
        Gateway gateway = new Gateway(
                "g1", "Edge", null, GatewayType.LDAP, false, new NameList(List.of()), StoredTime.NONE, StoredTime.NONE);
        RoleModel role = role("auditor", Stub.of(RealmModel.class).get());
        assertThat(Rejected.json(RoleAssignmentView.of(role, gateway, DEMO, LINKS)))
                .isEqualTo(json("{'_links':{'self':{'href':'" + BASE + "/gateways/g1/roleAssignments/r1'},"
                        + "'environment':{'href':'" + BASE + "'},'gateway':{'href':'" + BASE + "/gateways/g1'},"
                        + "'role':{'href':'https://id.example/admin/realms/demo/pingone/v1/roles/r1'}},"
                        + "'id':'r1','environment':{'id':'e1'},'gateway':{'id':'g1'},'role':{'id':'r1'},"
                        + "'scope':{'id':'e1','type':'ENVIRONMENT'},'readOnly':false}"));
    }

    @Test
    void aListLeadsToTheNextPage() {
        PageRequest request = new PageRequest(1, null, "name sw \"E &\"");
        Page<String> page = new Page<>(List.of("x"), new Position("E", "g1"));
        assertThat(Rejected.json(ListView.of("gateways", BASE + "/gateways", request, page)))
                .isEqualTo(json("{'_links':{'self':{'href':'" + BASE
                        + "/gateways?filter=name%20sw%20%22E%20%26%22&limit=1'},"
                        + "'next':{'href':'" + BASE + "/gateways?filter=name%20sw%20%22E%20%26%22&limit=1&cursor="
                        + new Position("E", "g1").cursor() + "'}},"
                        + "'_embedded':{'gateways':['x']},'size':1}"));
    }

    @Test
    void theLastPageHasNoNextLink() {
        assertThat(Rejected.json(
                        ListView.of("roles", BASE, new PageRequest(1000, null, null), new Page<>(List.of(), null))))
                .isEqualTo(json("{'_links':{'self':{'href':'" + BASE + "'}},'_embedded':{'roles':[]},'size':0}"));
    }

    private static RoleModel role(String name, RoleContainerModel container) {
        return Stub.of(RoleModel.class)
                .with("getId", "r1")
                .with("getName", name)
                .with("getDescription", null)
                .with("getContainer", container)
                .get();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
