// SPDX-License-Identifier: Apache-2.0
import * as oauth from "openid-client";

const ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
const TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

/** Exchanges users' tokens for tokens with which the application acts for the user. */
export class Delegation {
    #server;
    #ownToken;
    #renewAt = 0;

    static async at(issuer, clientId, secret) {
        const url = new URL(issuer);
        // TLS is needed everywhere except on this machine, where the demo runs.
        const execute = ["localhost", "127.0.0.1"].includes(url.hostname) ? [oauth.allowInsecureRequests] : [];
        return new Delegation(await oauth.discovery(url, clientId, secret, undefined, { execute }));
    }

    constructor(server) {
        this.#server = server;
    }

    /**
     * The token endpoint's answer. Its token is not kept: it is valid for one user and one session, and a session can end at
     * any time.
     */
    async exchange(userToken, audience) {
        return this.exchangeAs(await this.#actorToken(), userToken, audience);
    }

    exchangeAs(actorToken, userToken, audience) {
        return oauth.genericGrantRequest(this.#server, TOKEN_EXCHANGE, {
            subject_token: userToken,
            subject_token_type: ACCESS_TOKEN,
            // Proves that the application itself acts. Keycloak writes it into the claim act of the new token.
            actor_token: actorToken,
            actor_token_type: ACCESS_TOKEN,
            audience,
        });
    }

    /** The application's own token is the same for all users. The issued token expires no later than this one. */
    async #actorToken() {
        if (Date.now() >= this.#renewAt) {
            const asked = Date.now();
            const answer = await oauth.clientCredentialsGrant(this.#server);
            this.#ownToken = answer.access_token;
            this.#renewAt = asked + 0.8 * answer.expires_in * 1000;
        }
        return this.#ownToken;
    }
}
