// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.realm;

import java.util.List;

/**
 * The realm in which exchanges are compared. Every client that is compared with another one has the same scopes, mappers
 * and rights as that one.
 */
public final class ComparedRealm {
    /** Gets the subject tokens of impersonation, and of Keycloak's own exchange. */
    public static final String FRONT = "front";
    /** Gets the subject tokens of delegation. */
    public static final String FRONT_MAY_ACT = "front-may-act";
    /** Exchanges by the extension. */
    public static final String APP = "app";
    /** Exchanges by Keycloak's own exchange. */
    public static final String STOCK_APP = "stock-app";
    /** The audience of every exchanged token. */
    public static final String BACKEND = "backend";
    /** Users sign in by the authorization code flow. */
    public static final String PORTAL = "portal";
    /** The redirect URI of {@link #PORTAL}. */
    public static final String CALLBACK = "https://portal.example.com/callback";

    /** Enough that no token is sent twice in a second, and few enough for Keycloak's default caches. */
    private static final int USERS = 200;

    private ComparedRealm() {}

    /** With the clients of the extension, or without them. */
    public static RealmDraft draft(String name, boolean extended) {
        RealmDraft draft = new RealmDraft(name).users(USERS);
        stockClients().forEach(draft::client);
        exchangingClients().forEach(draft::client);
        if (extended) {
            // One actor behind another one is a chain to measure, and a third one is refused.
            draft.longestChain(2);
            draft.client(frontMayAct().mayAct(APP));
            chainedClients().forEach(draft::client);
        } else {
            draft.client(frontMayAct());
        }
        return draft;
    }

    private static List<ClientDraft> stockClients() {
        return List.of(
                new ClientDraft(BACKEND),
                new ClientDraft(FRONT).audience(STOCK_APP).audience(APP),
                new ClientDraft(STOCK_APP).audience(BACKEND).exchangingByKeycloak(),
                new ClientDraft("short-lived").audience(APP).attribute("access.token.lifespan", "1"),
                new ClientDraft(PORTAL).audience(APP).with(client -> {
                    client.setStandardFlowEnabled(true);
                    client.setRedirectUris(List.of(CALLBACK));
                }));
    }

    private static ClientDraft frontMayAct() {
        return new ClientDraft(FRONT_MAY_ACT).audience(APP).audience("other");
    }

    private static List<ClientDraft> exchangingClients() {
        return List.of(
                new ClientDraft(APP).audience(BACKEND).exchanging(),
                new ClientDraft("app-without-grant").audience(BACKEND),
                new ClientDraft("app-with-consent")
                        .audience(BACKEND)
                        .exchanging()
                        .with(client -> client.setConsentRequired(true)),
                new ClientDraft("app-with-certificate")
                        .audience(BACKEND)
                        .exchanging()
                        .attribute("tls.client.certificate.bound.access.tokens", "true"),
                new ClientDraft("public-app").audience(BACKEND).exchanging().with(client -> {
                    client.setPublicClient(true);
                    client.setServiceAccountsEnabled(false);
                }),
                new ClientDraft("other").audience(APP).exchanging());
    }

    /** Each acts for the token of the one before it, and the last one for its own, too. */
    private static List<ClientDraft> chainedClients() {
        return List.of(
                new ClientDraft("front-first").audience("first").mayAct("first"),
                new ClientDraft("first").audience("second").mayAct("second").exchanging(),
                new ClientDraft("second")
                        .audience(BACKEND)
                        .audience("third")
                        .mayAct("third")
                        .exchanging(),
                new ClientDraft("third").mayAct("third").exchanging(),
                // Another way into the chain, by a client that will be deleted.
                new ClientDraft("front-deleted").audience("deleted").mayAct("deleted"),
                new ClientDraft("deleted").audience("second").mayAct("second").exchanging());
    }
}
