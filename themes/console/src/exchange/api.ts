// SPDX-License-Identifier: Apache-2.0
import { HttpError } from "../http";
import { all } from "../list";
import type { Session } from "../session";

const EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
const TYPE = "urn:ietf:params:oauth:token-type:";
export const GATEWAY_CREDENTIAL = "pingone_gateway_credential";
export const ACCESS_TOKEN = `${TYPE}access_token`;
export const ID_TOKEN = `${TYPE}id_token`;

/** How a client authenticates. It is kept only in the memory of the page. */
export interface ClientCredentials {
    readonly clientId: string;
    readonly secret: string;
}

/** An exchange as entered in the form. Empty values are not sent. */
export interface ExchangeForm {
    /** Undefined: the gateway credential without an application. */
    readonly client?: ClientCredentials;
    readonly subjectToken: string;
    readonly subjectTokenType: string;
    readonly actorToken?: string;
    readonly actorTokenType?: string;
    readonly requestedTokenType?: string;
    readonly scope?: string;
    readonly audiences: readonly string[];
    readonly resources: readonly string[];
}

/** The answer of the token endpoint (RFC 6749 section 5, RFC 8693 section 2.2). */
export interface Answer {
    readonly status: number;
    readonly body: Readonly<Record<string, unknown>>;
}

/** A refusal of the extension's catalogue. */
export interface Problem {
    readonly reason: string;
    readonly error: string;
    readonly description: string;
}

interface ErrorEvent {
    readonly time: number;
    readonly details?: Readonly<Record<string, string>>;
}

/** The realm's token endpoint, called like any client calls it, and the administrator's information about a refusal. */
export class Exchanges {
    private readonly endpoint: string;

    constructor(private readonly session: Session) {
        const server = session.console.environment.authServerUrl.replace(/\/$/, "");
        this.endpoint = `${server}/realms/${encodeURIComponent(session.realm)}/as/token`;
    }

    exchange(form: ExchangeForm): Promise<Answer> {
        const parameters: [string, string | undefined][] = [
            ["grant_type", EXCHANGE],
            ["subject_token", form.subjectToken],
            ["subject_token_type", form.subjectTokenType],
            ["actor_token", form.actorToken],
            ["actor_token_type", form.actorToken && form.actorTokenType],
            ["requested_token_type", form.requestedTokenType],
            ["scope", form.scope],
            ...form.audiences.map((audience): [string, string] => ["audience", audience]),
            ...form.resources.map((resource): [string, string] => ["resource", resource]),
        ];
        return this.ask(parameters, form.client);
    }

    /** The client's own token. */
    clientToken(client: ClientCredentials): Promise<Answer> {
        return this.ask([["grant_type", "client_credentials"]], client);
    }

    /** A user's token, if the client may use the password grant. */
    userToken(client: ClientCredentials, username: string, password: string): Promise<Answer> {
        const parameters: [string, string][] = [
            ["grant_type", "password"],
            ["username", username],
            ["password", password],
            ["scope", "openid"],
        ];
        return this.ask(parameters, client);
    }

    problems(): Promise<Problem[]> {
        return all(this.session.pingone, "/problems", "problems");
    }

    /** The reasons in the newest events of refused exchanges, of that client if one is given, since that moment. */
    async reasonsInEvents(clientId: string | undefined, since: number): Promise<string[]> {
        if (!this.session.may("view-events", "manage-events")) return [];
        const query = new URLSearchParams({ type: "TOKEN_EXCHANGE_ERROR", max: "20" });
        if (clientId) query.set("client", clientId);
        const events = await this.session.admin.get<ErrorEvent[]>(`/events?${query.toString()}`);
        return events
            .filter((event) => event.time >= since)
            .map((event) => event.details?.["reason"])
            .filter((reason) => reason !== undefined);
    }

    private async ask(parameters: [string, string | undefined][], client?: ClientCredentials): Promise<Answer> {
        const form = new URLSearchParams();
        for (const [name, value] of parameters) if (value) form.append(name, value);
        if (client) {
            form.append("client_id", client.clientId);
            form.append("client_secret", client.secret);
        }
        const response = await fetch(this.endpoint, {
            method: "POST",
            body: form,
            cache: "no-store",
            // Without cookies: the request comes from the client, not from the administrator.
            credentials: "omit",
        });
        const body = (await response.json().catch(() => undefined)) as Answer["body"] | undefined;
        // The answer does not come from the token endpoint, but from a server in front of it.
        if (!body) throw new HttpError(response.status, `HTTP ${response.status}`);
        return { status: response.status, body };
    }
}
