// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.request;

import static io.github.kcexchange.benchmark.realm.ComparedRealm.APP;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.BACKEND;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.FRONT;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.FRONT_MAY_ACT;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.STOCK_APP;

import io.github.kcexchange.benchmark.realm.ClientSecrets;
import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.realm.Tokens;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Creates the requests that the server accepts in {@code ComparedRealm}: Keycloak's own grants and the extension's
 * exchanges.
 */
public final class Exchanges {
    public static final String CLIENT_CREDENTIALS = "client-credentials";
    public static final String V2_USER = "v2-user";
    public static final String V2_SERVICE_ACCOUNT = "v2-service-account";
    public static final String V2_FRESH = "v2-user-fresh";
    public static final String GATEWAY_BASIC = "gateway-basic";
    public static final String GATEWAY_ALONE = "gateway-alone";
    public static final String IMPERSONATION = "impersonation";
    public static final String MACHINE_TO_MACHINE = "machine-to-machine";
    public static final String DELEGATION = "delegation";
    public static final String DELEGATION_SEEN_ACTOR = "delegation-seen-actor";
    public static final String DELEGATION_FRESH = "delegation-fresh";
    public static final String CHAINED_DELEGATION = "chained-delegation";

    /** Lists the requests that stock Keycloak also accepts, in the order of their measurement. */
    public static final List<String> STOCK = List.of(CLIENT_CREDENTIALS, V2_USER, V2_SERVICE_ACCOUNT, V2_FRESH);

    public static final List<String> EXTENSION = List.of(
            GATEWAY_BASIC,
            GATEWAY_ALONE,
            IMPERSONATION,
            MACHINE_TO_MACHINE,
            DELEGATION,
            DELEGATION_SEEN_ACTOR,
            DELEGATION_FRESH,
            CHAINED_DELEGATION);

    /** Lists the exchanges of the extension that a mixed load may repeat. */
    public static final Set<String> REPEATABLE =
            Set.of(GATEWAY_BASIC, GATEWAY_ALONE, IMPERSONATION, MACHINE_TO_MACHINE, DELEGATION, CHAINED_DELEGATION);

    private static final int TOKENS = 200;
    private static final int GATEWAYS = 20;
    private static final int SEEN_ACTOR_TOKENS = 10;

    private final MeasuredRealm realm;
    private final Tokens tokens;
    private final Folder folder;
    private final List<String> ofUsers;
    private final List<String> ofClients;

    private Exchanges(MeasuredRealm realm, Folder folder) {
        this.realm = realm;
        this.tokens = realm.tokens();
        this.folder = folder;
        this.ofUsers = tokens.ofUsers(FRONT, TOKENS);
        this.ofClients = tokens.ofClient(FRONT, TOKENS);
    }

    /** Creates the requests of {@link #STOCK} and {@link #EXTENSION} for a server with the extension. */
    public static List<RequestKind> in(MeasuredRealm realm, Folder folder) {
        Exchanges exchanges = new Exchanges(realm, folder);
        return Stream.concat(exchanges.stock().stream(), exchanges.extension().stream())
                .toList();
    }

    /**
     * Creates the requests of {@link #STOCK} only. The server receives no request of {@link #EXTENSION}, not even as
     * preparation.
     */
    public static List<RequestKind> stockIn(MeasuredRealm realm, Folder folder) {
        return new Exchanges(realm, folder).stock();
    }

    private List<RequestKind> stock() {
        ClientAuthentication stockApp = ClientSecrets.basic(STOCK_APP);
        RequestLine clientCredentials = RequestLine.of(stockApp, Form.clientCredentials());
        List<String> sessions = tokens.refreshTokensOfUsers(FRONT);
        return List.of(
                folder.accepted(CLIENT_CREDENTIALS, List.of(clientCredentials)),
                folder.accepted(V2_USER, exchanged(STOCK_APP, ofUsers)),
                folder.accepted(V2_SERVICE_ACCOUNT, exchanged(STOCK_APP, ofClients)),
                folder.fresh(V2_FRESH, n -> exchanged(STOCK_APP, tokens.refreshed(FRONT, sessions, n))));
    }

    private List<RequestKind> extension() {
        List<RequestKind> kinds = new ArrayList<>(gateways());
        kinds.add(folder.accepted(IMPERSONATION, exchanged(APP, ofUsers)));
        kinds.add(folder.accepted(MACHINE_TO_MACHINE, exchanged(APP, ofClients)));
        kinds.addAll(delegations());
        kinds.add(chainedDelegation());
        return kinds;
    }

    private List<RequestKind> gateways() {
        List<Secret> credentials = GatewayExchanges.credentials(realm.management(), "gateway", GATEWAYS);
        List<RequestLine> alone = credentials.stream()
                .map(credential -> RequestLine.of(ClientAuthentication.none(), Forms.credential(credential)))
                .toList();
        return List.of(
                new GatewayExchanges(folder).of(GATEWAY_BASIC, credentials), folder.accepted(GATEWAY_ALONE, alone));
    }

    private List<RequestKind> delegations() {
        List<String> sessions = tokens.refreshTokensOfUsers(FRONT_MAY_ACT);
        List<String> seenActors = tokens.ofClient(APP, SEEN_ACTOR_TOKENS);
        return List.of(
                folder.accepted(
                        DELEGATION,
                        acting(APP, tokens.ofUsers(FRONT_MAY_ACT, TOKENS), tokens.ofClient(APP, TOKENS), BACKEND)),
                folder.fresh(
                        DELEGATION_SEEN_ACTOR,
                        n -> acting(APP, tokens.refreshed(FRONT_MAY_ACT, sessions, n), seenActors, BACKEND)),
                folder.fresh(
                        DELEGATION_FRESH,
                        n -> acting(
                                APP, tokens.refreshed(FRONT_MAY_ACT, sessions, n), tokens.ofClient(APP, n), BACKEND)));
    }

    /** Creates requests in which a second client acts with a token that already has an actor. */
    private RequestKind chainedDelegation() {
        List<RequestLine> first =
                acting("first", tokens.ofUsers("front-first", TOKENS), tokens.ofClient("first", TOKENS), "second");
        List<String> chained = tokens.accessTokens(first);
        return folder.accepted(
                CHAINED_DELEGATION, acting("second", chained, tokens.ofClient("second", TOKENS), BACKEND));
    }

    private static List<RequestLine> exchanged(String clientId, List<String> subjects) {
        ClientAuthentication client = ClientSecrets.basic(clientId);
        return subjects.stream()
                .map(subject -> RequestLine.of(client, Forms.exchange(subject, BACKEND)))
                .toList();
    }

    /** Combines each subject token with an actor token. Repeats the actor tokens if there are fewer of them. */
    static List<RequestLine> acting(String clientId, List<String> subjects, List<String> actors, String audience) {
        ClientAuthentication client = ClientSecrets.basic(clientId);
        return IntStream.range(0, subjects.size())
                .mapToObj(n -> RequestLine.of(
                        client, Forms.acting(Forms.exchange(subjects.get(n), audience), actors.get(n % actors.size()))))
                .toList();
    }
}
