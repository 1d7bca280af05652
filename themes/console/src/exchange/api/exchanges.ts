// SPDX-License-Identifier: Apache-2.0
import { HttpError } from "../../server/http";
import { all } from "../../server/list";
import type { Session } from "../../server/session";
import {
    clientParameters,
    exchangeParameters,
    tokenParameters,
    type ClientCredentials,
    type ExchangeForm,
    type Parameter,
    type UserCredentials,
} from "./request";

/** The answer of the token endpoint (RFC 6749 section 5, RFC 8693 section 2.2). */
export interface Answer {
    readonly status: number;
    readonly body: Readonly<Record<string, unknown>>;
}

/** A rejection of the extension's catalogue. */
export interface Problem {
    readonly reason: string;
    readonly error: string;
    readonly description: string;
}

interface ErrorEvent {
    readonly time: number;
    readonly details?: Readonly<Record<string, string>>;
}

/** The realm's token endpoint, called as any client does, and the administrator's information about a rejection. */
export class Exchanges {
    /** The server of the Admin API, which can have another host name than the token endpoint (`hostname-admin`). */
    readonly adminServer: string;
    readonly endpoint: string;
    /** As in the tokens of the realm. */
    readonly issuer: string;

    constructor(private readonly session: Session) {
        const { adminBaseUrl, authServerUrl } = session.console.environment;
        this.adminServer = adminBaseUrl.replace(/\/$/, "");
        this.issuer = `${authServerUrl.replace(/\/$/, "")}/realms/${encodeURIComponent(session.realm)}`;
        this.endpoint = `${this.issuer}/as/token`;
    }

    exchange(form: ExchangeForm): Promise<Answer> {
        return this.ask([...exchangeParameters(form), ...clientParameters(form.client)]);
    }

    /** The client's own token, or that of a user, if the client may use the password grant. */
    token(client: ClientCredentials, user?: UserCredentials): Promise<Answer> {
        return this.ask([...tokenParameters(user), ...clientParameters(client)]);
    }

    problems(): Promise<Problem[]> {
        return all(this.session.pingone, "/problems", "problems");
    }

    /** The reasons in the newest events of rejected exchanges, of that client if one is given, since that moment. */
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

    private async ask(parameters: readonly Parameter[]): Promise<Answer> {
        const response = await fetch(this.endpoint, {
            method: "POST",
            body: new URLSearchParams(parameters.map(([name, value]) => [name, value])),
            cache: "no-store",
            // Without cookies: the request comes from the client, not from the administrator.
            credentials: "omit",
        });
        const body: unknown = await response.json().catch(() => undefined);
        if (!isOfEndpoint(body)) throw new HttpError(response.status, `HTTP ${response.status}`);
        return { status: response.status, body };
    }
}

/** Whether the token endpoint sent the answer, and not a server in front of it (RFC 6749 sections 5.1, 5.2). */
function isOfEndpoint(body: unknown): body is Answer["body"] {
    if (typeof body !== "object" || body === null) return false;
    const { access_token: token, error } = body as Answer["body"];
    return typeof token === "string" || typeof error === "string";
}
