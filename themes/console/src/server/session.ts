// SPDX-License-Identifier: Apache-2.0
import type { KeycloakConsole } from "../console/console";
import { Http } from "./http";

/** The members of the stock console's own `whoami` answer that this code reads. */
interface WhoAmI {
    readonly locale?: string;
    readonly realm_access: Readonly<Record<string, readonly string[]>>;
}

export type Messages = Readonly<Record<string, string>>;

/** A signed-in administrator and the realm that is managed. */
export interface Session {
    readonly realm: string;
    readonly locale: string;
    /** The texts of the theme in that language. */
    readonly messages: Messages;
    readonly console: KeycloakConsole;
    /** Keycloak's admin API of the realm. */
    readonly admin: Http;
    /** The extension's management API, below its `v1`. */
    readonly pingone: Http;
    /**
     * Whether the administrator has one of these roles for the realm. The pages hide actions for which a role is
     * missing, and the API rejects them, too.
     */
    readonly may: (...roles: readonly string[]) => boolean;
}

/** The extension's own texts, and the descriptions of Keycloak's roles. */
const OURS = /^(pingone\.|role_)/;

/** Loads the signed-in administrator, as the stock console does, and the texts in the administrator's language. */
export async function beginSession(console: KeycloakConsole, realm: string): Promise<Session> {
    const { adminBaseUrl, realm: loginRealm } = console.environment;
    const http = new Http(adminBaseUrl, () => console.accessToken());
    const path = encodeURIComponent(realm);
    const whoAmI = await http.get<WhoAmI>(
        `/admin/${encodeURIComponent(loginRealm)}/console/whoami?currentRealm=${path}`,
    );
    const locale = whoAmI.locale ?? "en";
    const roles = new Set(whoAmI.realm_access[realm] ?? []);
    return {
        realm,
        locale,
        messages: await messages(http, loginRealm, locale),
        console,
        admin: http.below(`/admin/realms/${path}`),
        pingone: http.below(`/admin/realms/${path}/pingone/v1`),
        may: (...wanted) => wanted.some((role) => roles.has(role)),
    };
}

async function messages(http: Http, loginRealm: string, locale: string): Promise<Messages> {
    const bundle = await http.get<{ key: string; value: string }[]>(
        `/resources/${encodeURIComponent(loginRealm)}/admin/${encodeURIComponent(locale)}`,
    );
    return Object.fromEntries(bundle.filter(({ key }) => OURS.test(key)).map(({ key, value }) => [key, value]));
}
