// SPDX-License-Identifier: Apache-2.0
import { contextValue } from "./contexts";

/** The part of the console's own keycloak-js instance that this code uses. */
interface Keycloak {
    readonly token?: string;
    /** False without a token. keycloak-js forgets the token of a session that has ended. */
    readonly authenticated?: boolean;
    updateToken(minValidity: number): Promise<boolean>;
    login(): Promise<void>;
}

const SECONDS_A_TOKEN_MUST_LAST = 5;

/**
 * A token of the signed-in administrator that is valid long enough for a request. Signs in again if the session has
 * expired.
 */
export async function accessToken(app: Element): Promise<string> {
    const keycloak = keycloakOf(app);
    try {
        await keycloak.updateToken(SECONDS_A_TOKEN_MUST_LAST);
    } catch (problem) {
        // The session may still exist, because the server was not reached. Signing in would discard the page.
        if (keycloak.authenticated) throw problem;
        await keycloak.login();
    }
    if (!keycloak.token) throw new Error("The console has no access token");
    return keycloak.token;
}

/** It is looked up when a request is made, because it is initialized after the page. */
function keycloakOf(app: Element): Keycloak {
    const context = contextValue<{ keycloak: Keycloak }>(
        app,
        ({ keycloak }) => typeof (keycloak as Keycloak | undefined)?.updateToken === "function",
    );
    if (!context) throw new Error("This console keeps its access token where this extension does not find it");
    return context.keycloak;
}
