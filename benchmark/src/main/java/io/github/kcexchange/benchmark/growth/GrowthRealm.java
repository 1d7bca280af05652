// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.growth;

import static io.github.kcexchange.benchmark.realm.ComparedRealm.APP;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.BACKEND;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.FRONT;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.FRONT_MAY_ACT;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.STOCK_APP;

import io.github.kcexchange.benchmark.realm.ClientDraft;
import io.github.kcexchange.benchmark.realm.ClientSecrets;
import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.realm.RealmDraft;
import io.github.kcexchange.benchmark.realm.Tokens;
import io.github.kcexchange.benchmark.request.Forms;
import io.github.kcexchange.benchmark.request.RequestLine;
import io.github.kcexchange.wire.Form;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.RolesRepresentation;

/** Creates the realm that each dimension starts with, and the requests that several dimensions measure. */
final class GrowthRealm {
    static final String GATEWAY_EXCHANGE = "gateway exchange";
    static final String IMPERSONATION = "impersonation";
    static final String DELEGATION = "delegation";
    static final String CLIENT_CREDENTIALS = "client_credentials";
    static final String V2 = "V2, same subject";

    private static final int USERS = 20;
    private static final int TOKENS = 200;

    private GrowthRealm() {}

    static RealmDraft draft(String name) {
        return empty(name)
                .users(USERS)
                .client(app())
                .client(stockApp())
                .client(front())
                .client(new ClientDraft(FRONT_MAY_ACT).audience(APP).mayAct(APP));
    }

    /** Creates a realm without users. Its only client is the audience of every token. */
    static RealmDraft empty(String name) {
        return new RealmDraft(name).client(new ClientDraft(BACKEND));
    }

    static ClientDraft app() {
        return new ClientDraft(APP).audience(BACKEND).exchanging();
    }

    static ClientDraft stockApp() {
        return new ClientDraft(STOCK_APP).audience(BACKEND).exchangingByKeycloak();
    }

    static ClientDraft front() {
        return new ClientDraft(FRONT).audience(STOCK_APP).audience(APP);
    }

    static List<String> names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(n -> prefix + n).toList();
    }

    /** Creates realm roles. */
    static RolesRepresentation roles(List<String> names) {
        RolesRepresentation roles = new RolesRepresentation();
        roles.setRealm(names.stream()
                .map(name -> new RoleRepresentation(name, name, false))
                .toList());
        return roles;
    }

    static List<RequestLine> clientCredentials() {
        return List.of(RequestLine.of(ClientSecrets.basic(STOCK_APP), Form.clientCredentials()));
    }

    /** Returns impersonations and Keycloak's own exchanges, with the same subject tokens and the same changed form. */
    static Dimension.Requests impersonation(MeasuredRealm realm, UnaryOperator<Form> change) {
        List<String> subjects = realm.tokens().ofUsers(FRONT, TOKENS);
        return new Dimension.Requests(exchanged(APP, subjects, change), exchanged(STOCK_APP, subjects, change));
    }

    /** Returns delegations with subject tokens of the given client, and Keycloak's own exchanges. */
    static Dimension.Requests delegation(MeasuredRealm realm, String front) {
        Tokens tokens = realm.tokens();
        List<String> subjects = tokens.ofUsers(front, TOKENS);
        return new Dimension.Requests(
                acting(APP, subjects, tokens.ofClient(APP, TOKENS)),
                exchanged(STOCK_APP, tokens.ofUsers(FRONT, TOKENS), form -> form));
    }

    static List<String> subjects(MeasuredRealm realm, String front) {
        return realm.tokens().ofUsers(front, TOKENS);
    }

    /** Combines each subject token with an actor token of its own. */
    static List<RequestLine> acting(MeasuredRealm realm, String actor, List<String> subjects) {
        return acting(actor, subjects, realm.tokens().ofClient(actor, subjects.size()));
    }

    private static List<RequestLine> acting(String actor, List<String> subjects, List<String> actorTokens) {
        return IntStream.range(0, subjects.size())
                .mapToObj(n -> Forms.acting(Forms.subject(subjects.get(n)), actorTokens.get(n)))
                .map(form -> RequestLine.of(ClientSecrets.basic(actor), form))
                .toList();
    }

    static List<RequestLine> exchanged(String client, List<String> subjects, UnaryOperator<Form> change) {
        Stream<Form> forms = subjects.stream().map(Forms::subject).map(change);
        return forms.map(form -> RequestLine.of(ClientSecrets.basic(client), form))
                .toList();
    }
}
