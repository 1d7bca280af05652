// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.realm;

import java.util.List;

/** Describes the realm in which exchanges are compared. Compared clients have the same scopes, mappers and rights. */
public final class ComparedRealm {
    /** Obtains the subject tokens for impersonation and for Keycloak's own exchange. */
    public static final String FRONT = "front";
    /** Obtains the subject tokens for delegation. */
    public static final String FRONT_MAY_ACT = "front-may-act";
    /** Exchanges tokens with the extension. */
    public static final String APP = "app";
    /** Exchanges tokens with Keycloak's own exchange. */
    public static final String STOCK_APP = "stock-app";
    /** Exchanges tokens with Keycloak's own exchange, and needs the consent of the user, which is missing. */
    public static final String STOCK_APP_WITH_CONSENT = "stock-app-with-consent";
    /** Exchanges tokens with the extension, and needs a client certificate. */
    public static final String APP_WITH_CERTIFICATE = "app-with-certificate";
    /** Acts last in a chain of actors. */
    public static final String LAST_ACTOR = "third";
    /** Is the audience of every exchanged token. */
    public static final String BACKEND = "backend";
    /** Signs users in with the authorization code flow. */
    public static final String PORTAL = "portal";
    /** Receives the authorization codes of {@link #PORTAL}. */
    public static final String CALLBACK = "https://portal.example.com/callback";

    /** Provides enough tokens that none is sent twice in a second, and not too many for Keycloak's default caches. */
    private static final int USERS = 200;

    private ComparedRealm() {}

    /** Describes the realm with the clients of the extension or without them. */
    public static RealmDraft draft(String name, boolean extended) {
        RealmDraft draft = new RealmDraft(name).users(USERS);
        stockClients().forEach(draft::client);
        exchangingClients().forEach(draft::client);
        if (extended) {
            // The benchmark measures a chain of two actors, and the rejection of a third actor.
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
                new ClientDraft(FRONT)
                        .audience(STOCK_APP)
                        .audience(STOCK_APP_WITH_CONSENT)
                        .audience(APP),
                new ClientDraft(STOCK_APP).audience(BACKEND).exchangingByKeycloak(),
                new ClientDraft(STOCK_APP_WITH_CONSENT)
                        .audience(BACKEND)
                        .exchangingByKeycloak()
                        .with(client -> client.setConsentRequired(true)),
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
                new ClientDraft("app-without-exchange").audience(BACKEND),
                new ClientDraft("app-with-consent")
                        .audience(BACKEND)
                        .exchanging()
                        .with(client -> client.setConsentRequired(true)),
                new ClientDraft(APP_WITH_CERTIFICATE)
                        .audience(BACKEND)
                        .exchanging()
                        .attribute("tls.client.certificate.bound.access.tokens", "true"),
                new ClientDraft("public-app").audience(BACKEND).exchanging().with(client -> {
                    client.setPublicClient(true);
                    client.setServiceAccountsEnabled(false);
                }),
                new ClientDraft("other").audience(APP).exchanging());
    }

    /**
     * Describes the clients of a chain. Each client acts with the token of the previous one, the last also with its
     * own.
     */
    private static List<ClientDraft> chainedClients() {
        return List.of(
                new ClientDraft("front-first").audience("first").mayAct("first"),
                new ClientDraft("first").audience("second").mayAct("second").exchanging(),
                new ClientDraft("second")
                        .audience(BACKEND)
                        .audience(LAST_ACTOR)
                        .mayAct(LAST_ACTOR)
                        .exchanging(),
                new ClientDraft(LAST_ACTOR).mayAct(LAST_ACTOR).exchanging(),
                // The chain can also begin with these. The client named "deleted" is deleted before the chain is used.
                new ClientDraft("front-deleted").audience("deleted").mayAct("deleted"),
                new ClientDraft("deleted").audience("second").mayAct("second").exchanging());
    }
}
