// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.contract.Exchange;
import io.github.kcexchange.contract.Problem;
import io.github.kcexchange.forge.RealmKey;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.Mappers;
import io.github.kcexchange.realm.Person;
import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.OnKeycloak;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Jwt;
import io.github.kcexchange.wire.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which applications may exchange a token, and with which actor tokens. */
@OnKeycloak
final class WhoMayExchangeIT {
    private final TestRealm realm;
    private final Scene scene;
    private final RealmKey key;

    WhoMayExchangeIT(TestRealm realm) {
        this.realm = realm;
        this.key = RealmKey.importedInto(realm);
        this.scene = Scene.in(realm);
    }

    @Test
    void anApplicationExchangesTokensThatWereIssuedToIt() {
        Secret own = scene.alice().logIn(scene.goodies(), "openid").accessToken();
        Exchange.by(scene.goodies(), Exchange.impersonation(own).with("scope", "d.read"))
                .token();
    }

    @Test
    void aTokenThatIsNotMeantForTheApplicationIsRejected() {
        Application stranger = realm.application("stranger", Clients.reaching(Api.BUZZER));
        Exchange.by(stranger, scene.impersonation()).isRejected(Problem.SUBJECT_TOKEN_NOT_FOR_APPLICATION);
        Exchange.by(stranger, Exchange.delegation(scene.forGoodies(), stranger.clientCredentials()))
                .isRejected(Problem.SUBJECT_TOKEN_NOT_FOR_APPLICATION);
    }

    /** The attribute can be read as "trail#" and an audience, or as "trail" and another audience. */
    @Test
    void anAmbiguousListOfAudiencesIsIgnored() {
        String address = Api.ADDRESS.audience();
        Application clear = receiving("clear", "trail##" + address);
        Exchange.by(clear, scene.impersonation()).token();
        for (String unclear : List.of("trail###" + address, address + "##trail###other", address + "####other")) {
            Application doubtful = receiving("doubtful-" + unclear.length(), unclear);
            Exchange.by(doubtful, scene.impersonation()).isRejected(Problem.SUBJECT_TOKEN_NOT_FOR_APPLICATION);
        }
    }

    private Application receiving(String clientId, String audiences) {
        return realm.application(
                clientId,
                Clients.reaching(Api.BUZZER)
                        .andThen(Clients.attribute("pingone.token.exchange.accepted.audiences", audiences)));
    }

    @Test
    void anActorNeedsMayActOrAPolicy() {
        Form form = Exchange.delegation(scene.forAddress(), scene.goodies().clientCredentials());
        Exchange.by(scene.goodies(), form).isRejected(Problem.DELEGATION_NOT_ALLOWED);
    }

    @Test
    void noClientActsForItself() {
        Secret own = scene.goodies().clientCredentials();
        Exchange.by(scene.goodies(), Exchange.delegation(own, own)).isRejected(Problem.ACTOR_IS_THE_SUBJECT);
    }

    @Test
    void noUserActsForThemselves() {
        Secret first = scene.alice().logIn(scene.goodies(), "openid").accessToken();
        Secret second = scene.alice().logIn(scene.goodies(), "openid").accessToken();
        Exchange.by(scene.goodies(), Exchange.delegation(first, second)).isRejected(Problem.ACTOR_IS_THE_SUBJECT);
    }

    @Test
    void theActorTokenOfAnotherClientIsRejected() {
        Form form = Exchange.delegation(scene.forGoodies(), scene.goodies().clientCredentials());
        Exchange.by(scene.address(), form).isRejected(Problem.ACTOR_TOKEN_OF_ANOTHER_CLIENT);
    }

    /**
     * Goodies obtained it by a machine-to-machine exchange: its client is Goodies, but its user is another client's
     * service account.
     */
    @Test
    void anActorTokenThatIsAnotherClientsServiceAccountIsRejected() {
        Application lender = realm.application("lender", Clients.reaching(Api.ADDRESS));
        Secret borrowed = borrowed(scene, lender);
        Exchange asked = Exchange.by(scene.goodies(), Exchange.delegation(scene.forGoodies(), borrowed));
        asked.isRejected(Problem.ACTOR_IS_ANOTHER_SERVICE_ACCOUNT);
        assertThat(asked.event().getDetails())
                .containsEntry("actor", Scene.GOODIES)
                .containsEntry(
                        "actor_id", lender.admin().getServiceAccountUser().getId())
                .containsEntry("actor_type", "client");
        Secret named = scene.withMayAct(
                key, Map.of("sub", lender.admin().getServiceAccountUser().getId()));
        Exchange.by(scene.goodies(), Exchange.delegation(named, borrowed))
                .isRejected(Problem.ACTOR_IS_ANOTHER_SERVICE_ACCOUNT);
    }

    /** A token for Goodies, of another client's service account. */
    static Secret borrowed(Scene scene, Application lender) {
        Form own = Form.clientCredentials().with("scope", Api.ADDRESS.scope());
        Secret lent = scene.realm().token().post(own, lender.basic()).accessToken();
        Secret borrowed = Exchange.by(
                        scene.goodies(), Exchange.impersonation(lent).with("scope", Api.DOB.scope()))
                .token();
        assertThat(Jwt.of(borrowed).text("azp")).isEqualTo(Scene.GOODIES);
        return borrowed;
    }

    @Test
    void aGatewaysTokenFromAnExchangeByTheApplicationIsNoActorToken() {
        Credential credential = realm.gateway("lending gateway").credential();
        Secret gateways = Exchange.by(scene.goodies(), credential.form()).token();
        Exchange.by(scene.goodies(), Exchange.delegation(scene.forGoodies(), gateways))
                .isRejected(Problem.ACTOR_IS_ANOTHER_SERVICE_ACCOUNT);
    }

    @Test
    void aTokenThatAGatewayGotByItselfIsTheActorTokenOfAnotherClient() {
        Gateway gateway = realm.gateway("foreign gateway");
        Secret gateways = realm.token().post(gateway.credential().form()).accessToken();
        Secret named = scene.withMayAct(key, Map.of("client_id", gateway.clientId()));
        Exchange.by(scene.goodies(), Exchange.delegation(named, gateways))
                .isRejected(Problem.ACTOR_TOKEN_OF_ANOTHER_CLIENT);
    }

    @Test
    void aDelegatedActorTokenIsRejected() {
        Exchange.by(scene.goodies(), Exchange.delegation(scene.forGoodies(), scene.delegated()))
                .isRejected(Problem.ACTOR_TOKEN_IS_DELEGATED);
    }

    /**
     * If both tokens were verified in one request, Keycloak would end the session as soon as they are older than a
     * second.
     */
    @Test
    void anActorTokenOfTheSubjectTokensOwnSessionLeavesThatSessionAlone() {
        Form exchange = scene.impersonation();
        Secret exchanged = Exchange.by(scene.address(), exchange).token();
        Form delegation = scene.delegation();
        Secret delegated = Exchange.by(scene.goodies(), delegation).token();
        Scene.awaitOlderTokens();

        Exchange.by(scene.address(), Exchange.withActor(exchange, exchanged)).isRejected(Problem.ACTOR_IS_THE_SUBJECT);
        Exchange.by(scene.address(), exchange).token();
        Exchange.by(scene.goodies(), Exchange.withActor(delegation, delegated))
                .isRejected(Problem.ACTOR_TOKEN_IS_DELEGATED);
        Exchange.by(scene.goodies(), delegation).token();
    }

    /** Keycloak looks up the user of a client's own token by {@code sub}, and a mapper can write it. */
    @Test
    void aClientsOwnTokenWithTheSubOfAUserIsNotThatUsersToken() {
        Person frank = realm.person("frank");
        Application posing = realm.application("posing-as-frank");
        Exchange.by(posing, Exchange.impersonation(posing.clientCredentials())).token();
        posing.admin()
                .getProtocolMappers()
                .createMapper(Mappers.claim("sub", frank.id()))
                .close();
        Secret forged = posing.clientCredentials();
        assertThat(Jwt.of(forged).text("sub")).isEqualTo(frank.id());
        Exchange.by(posing, Exchange.impersonation(forged)).isRejected(Problem.SUBJECT_TOKEN_INVALID);
    }

    /** The token would name the user in {@code act}. */
    @Test
    void noPolicyLetsAClientThatIsNamedLikeAUserAct() {
        Person erin = realm.person("erin");
        Application impostor = realm.application(erin.id(), Clients.receiving(Api.ADDRESS));
        List<String> everybody = List.of("default-roles-" + realm.name());
        Policies policies = new Policies(realm);
        policies.delegation(
                Map.of("actor-clients", List.of(impostor.clientId(), Scene.ADDRESS), "subject-roles", everybody));
        try {
            Form form = Exchange.delegation(scene.forAddress(), impostor.clientCredentials());
            Exchange.by(impostor, form).isRejected(Problem.DELEGATION_NOT_ALLOWED);
            Secret other = scene.address().clientCredentials();
            Exchange.by(scene.address(), Exchange.delegation(scene.forAddress(), other))
                    .token();
        } finally {
            policies.none();
        }
    }
}
