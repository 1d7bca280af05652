// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.gateway.GatewayFilter;
import io.github.kcexchange.gateway.GatewayType;
import io.github.kcexchange.query.PagePosition;
import io.github.kcexchange.query.TextFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The query of a realm's gateways in a real database, with all of Keycloak's own entities. */
@ExtendWith(FullDatabase.Shared.class)
class GatewayListTest {

    private final StoredRealm realm;
    private final String gateway;
    private String alpha;
    private String beta;
    private String percent;

    GatewayListTest(FullDatabase database) {
        this.realm = new StoredRealm(database);
        this.gateway = realm.gateway("Edge", GatewayType.PING_FEDERATE, true);
    }

    @BeforeEach
    void moreGateways() {
        alpha = realm.gateway("alpha", GatewayType.LDAP, true);
        beta = realm.gateway("beta", GatewayType.LDAP, false);
        percent = realm.gateway("100% beta", GatewayType.RADIUS, true);
    }

    @Test
    void isOrderedByName() {
        assertThat(realm.gateways(GatewayFilter.NONE)).containsExactly(percent, gateway, alpha, beta);
    }

    @Test
    void continuesAfterAPosition() {
        PagePosition edge = new PagePosition("Edge", gateway);
        assertThat(realm.gateways(GatewayFilter.NONE, edge, 10)).containsExactly(alpha, beta);
        assertThat(realm.gateways(GatewayFilter.NONE, edge, 1)).containsExactly(alpha);
    }

    @Test
    void continuesAfterTheIdIfNamesAreEqual() {
        List<String> namesakes = Stream.generate(() -> realm.gateway("gamma", GatewayType.LDAP, true))
                .limit(2)
                .sorted()
                .toList();
        assertThat(realm.gateways(GatewayFilter.NONE, new PagePosition("gamma", namesakes.get(0)), 10))
                .containsExactly(namesakes.get(1));
    }

    @Test
    void isNarrowedByAName() {
        assertThat(realm.gateways(new GatewayFilter(new TextFilter("alpha", null, null), null, null)))
                .containsExactly(alpha);
        assertThat(realm.gateways(new GatewayFilter(new TextFilter("alph", null, null), null, null)))
                .isEmpty();
    }

    @Test
    void isNarrowedByTheBeginningOfANameInWhichNothingIsAWildcard() {
        assertThat(realm.gateways(new GatewayFilter(new TextFilter(null, "be", null), null, null)))
                .containsExactly(beta);
        assertThat(realm.gateways(new GatewayFilter(new TextFilter(null, "100%", null), null, null)))
                .containsExactly(percent);
        assertThat(realm.gateways(new GatewayFilter(new TextFilter(null, "%", null), null, null)))
                .isEmpty();
        assertThat(realm.gateways(new GatewayFilter(new TextFilter(null, "_lpha", null), null, null)))
                .isEmpty();
    }

    @Test
    void isNarrowedByAPartOfANameInCapitalOrSmallLetters() {
        String emile = realm.gateway("\u00c9mile", GatewayType.LDAP, true);
        assertThat(realm.gateways(containing("BET"))).containsExactly(percent, beta);
        assertThat(realm.gateways(containing("dg"))).containsExactly(gateway);
        assertThat(realm.gateways(containing("\u00e9M"))).containsExactly(emile);
        assertThat(realm.gateways(containing("gamma"))).isEmpty();
    }

    @Test
    void isNarrowedByAPartOfANameInWhichNothingIsAWildcard() {
        assertThat(realm.gateways(containing("0% b"))).containsExactly(percent);
        assertThat(realm.gateways(containing("b%a"))).isEmpty();
        assertThat(realm.gateways(containing("_"))).isEmpty();
    }

    @Test
    void isNarrowedByATextWithABracket() {
        String bracket = realm.gateway("Site [1]", GatewayType.LDAP, true);
        String imported = realm.importedGateway("site[2]", null);
        realm.gateway("Site (1]", GatewayType.LDAP, true);
        realm.importedGateway("site-2]", null);
        assertThat(realm.gateways(new GatewayFilter(new TextFilter(null, "Site [", null), null, null)))
                .containsExactly(bracket);
        assertThat(realm.gateways(new GatewayFilter(new TextFilter(null, "site[2", null), null, null)))
                .containsExactly(imported);
        assertThat(realm.gateways(containing("E [1]"))).containsExactly(bracket);
        assertThat(realm.gateways(containing("TE[2"))).containsExactly(imported);
        assertThat(realm.gateways(containing("["))).containsExactlyInAnyOrder(bracket, imported);
    }

    private static GatewayFilter containing(String part) {
        return new GatewayFilter(new TextFilter(null, null, part), null, null);
    }

    @Test
    void isNarrowedByATypeInWhichNothingIsAWildcard() {
        realm.client("x", "gateway-credential", Map.of("pingone.gateway.type", "PINGxFEDERATE"), true);
        assertThat(realm.gateways(new GatewayFilter(TextFilter.NONE, GatewayType.LDAP, null)))
                .containsExactly(alpha, beta);
        assertThat(realm.gateways(new GatewayFilter(TextFilter.NONE, GatewayType.PING_FEDERATE, null)))
                .containsExactly(gateway);
    }

    @Test
    void isNarrowedByTheSwitch() {
        assertThat(realm.gateways(new GatewayFilter(TextFilter.NONE, null, false)))
                .containsExactly(beta);
        assertThat(realm.gateways(new GatewayFilter(TextFilter.NONE, null, true)))
                .containsExactly(percent, gateway, alpha);
    }

    @Test
    void isNarrowedByAllOfThemTogether() {
        assertThat(realm.gateways(new GatewayFilter(new TextFilter("alpha", "a", "LPH"), GatewayType.LDAP, true)))
                .containsExactly(alpha);
        assertThat(realm.gateways(new GatewayFilter(new TextFilter("alpha", "a", "LPH"), GatewayType.LDAP, false)))
                .isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void showsAGatewayWithoutANameAtThePlaceOfItsClientId(String none) {
        String imported = realm.importedGateway("apex", none);
        assertThat(realm.gateways(GatewayFilter.NONE)).containsExactly(percent, gateway, alpha, imported, beta);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void continuesAfterAGatewayWithoutAName(String none) {
        String imported = realm.importedGateway("apex", none);
        List<PagePosition> seen = new ArrayList<>();
        for (PagePosition behind = null; seen.size() < 6; behind = seen.get(seen.size() - 1)) {
            List<PagePosition> page = realm.positions(behind, 1);
            if (page.isEmpty()) {
                break;
            }
            seen.addAll(page);
        }
        assertThat(seen)
                .containsExactly(
                        new PagePosition("100% beta", percent),
                        new PagePosition("Edge", gateway),
                        new PagePosition("alpha", alpha),
                        new PagePosition("apex", imported),
                        new PagePosition("beta", beta));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void findsAGatewayWithoutANameByItsClientId(String none) {
        String imported = realm.importedGateway("apex", none);
        assertThat(realm.gateways(new GatewayFilter(new TextFilter("apex", "ap", "PEX"), null, null)))
                .containsExactly(imported);
        assertThat(realm.gateways(new GatewayFilter(new TextFilter("ape", null, null), null, null)))
                .isEmpty();
    }

    @Test
    void findsAGatewayWithANameByNothingElse() {
        String imported = realm.importedGateway("apex", "Zone");
        assertThat(realm.gateways(new GatewayFilter(new TextFilter("Zone", "Z", "ON"), null, null)))
                .containsExactly(imported);
        assertThat(realm.gateways(new GatewayFilter(new TextFilter("apex", null, null), null, null)))
                .isEmpty();
        assertThat(realm.gateways(new GatewayFilter(new TextFilter(null, "ap", null), null, null)))
                .isEmpty();
        assertThat(realm.gateways(containing("pex"))).isEmpty();
    }

    @Test
    void leavesOutClientsThatAreNoGatewaysAndOtherRealms() {
        realm.client("no gateway", "client-secret", Map.of("pingone.gateway.type", "LDAP"), true);
        realm.client("no type", "gateway-credential", Map.of("pingone.gateway.applications", "LDAP"), true);
        realm.neighbour().gateway("far away", GatewayType.LDAP, true);
        assertThat(realm.gateways(GatewayFilter.NONE)).containsExactly(percent, gateway, alpha, beta);
    }
}
