// SPDX-License-Identifier: Apache-2.0
import type { Http } from "../../server/http";
import { joined } from "../../server/name-list";

const EXCHANGE = "pingone.token.exchange.enabled";
const ACCEPTED_AUDIENCES = "pingone.token.exchange.accepted.audiences";
const CLIENTS_AT_ONCE = 100;
/** A search that has read this many clients ends: the administrator searches for a more exact text. */
const MOST_CLIENTS = 1000;
const GATEWAY_AUTHENTICATOR = "gateway-credential";

/** The members of Keycloak's own client representation that this code reads. */
export interface Client {
    readonly id: string;
    readonly clientId: string;
    readonly name?: string;
    readonly publicClient?: boolean;
    readonly bearerOnly?: boolean;
    readonly directAccessGrantsEnabled?: boolean;
    readonly serviceAccountsEnabled?: boolean;
    readonly protocol?: string;
    readonly clientAuthenticatorType?: string;
    readonly attributes?: Readonly<Record<string, string>>;
}

/** The clients of a realm, by Keycloak's own admin API: the exchange is two attributes of a client. */
export class Clients {
    constructor(private readonly http: Http) {}

    /** The first clients for which the exchange can be switched on. */
    candidates(search: string, most: number, signal?: AbortSignal): Promise<Client[]> {
        return this.search(search, most, canExchange, signal);
    }

    /**
     * The first clients that fit, other than gateways. Keycloak has no query for only these.
     *
     * @param signal tells that the result is no longer needed
     */
    async search(
        search: string,
        most: number,
        fits: (client: Client) => boolean,
        signal?: AbortSignal,
    ): Promise<Client[]> {
        const found: Client[] = [];
        let page: Client[];
        let first = 0;
        do {
            page = await this.page(search, first);
            found.push(...page.filter((client) => isOrdinary(client) && fits(client)));
            first += CLIENTS_AT_ONCE;
        } while (found.length < most && page.length === CLIENTS_AT_ONCE && first < MOST_CLIENTS && !signal?.aborted);
        return found.slice(0, most);
    }

    private page(clientId: string, first: number): Promise<Client[]> {
        const query = new URLSearchParams({
            clientId,
            search: "true",
            first: String(first),
            max: String(CLIENTS_AT_ONCE),
        });
        return this.http.get(`/clients?${query.toString()}`);
    }

    switchOn(id: string): Promise<void> {
        return this.change(id, { [EXCHANGE]: "true" });
    }

    /** An empty value removes the attribute. */
    switchOff(id: string): Promise<void> {
        return this.change(id, { [EXCHANGE]: "" });
    }

    accept(id: string, audiences: readonly string[]): Promise<void> {
        return this.change(id, { [ACCEPTED_AUDIENCES]: joined(audiences) });
    }

    /** Creates a client from Keycloak's own representation. */
    create(client: Readonly<Record<string, unknown>>): Promise<void> {
        return this.http.create("/clients", client);
    }

    addMapper(id: string, mapper: object): Promise<void> {
        return this.http.create(`/clients/${encodeURIComponent(id)}/protocol-mappers/models`, mapper);
    }

    async secret(id: string): Promise<string | undefined> {
        return (await this.http.get<{ value?: string }>(`/clients/${encodeURIComponent(id)}/client-secret`)).value;
    }

    async named(clientId: string): Promise<Client | undefined> {
        return (await this.http.get<Client[]>(`/clients?${new URLSearchParams({ clientId }).toString()}`))[0];
    }

    /** All other members are sent back unchanged, as the console itself does. */
    private async change(id: string, attributes: Readonly<Record<string, string>>): Promise<void> {
        const path = `/clients/${encodeURIComponent(id)}`;
        const client = await this.http.get<Client>(path);
        await this.http.put(path, { ...client, attributes: { ...client.attributes, ...attributes } });
    }
}

/** The stock form of a client, below the realm. The id of an imported client can have any character. */
export function clientPath(id: string, tab: string): string {
    return `clients/${encodeURIComponent(id)}/${tab}`;
}

function canExchange(client: Client): boolean {
    return !client.publicClient && client.attributes?.[EXCHANGE] !== "true";
}

/** A client that requests tokens, and is no gateway. */
function isOrdinary(client: Client): boolean {
    return (
        (client.protocol ?? "openid-connect") === "openid-connect" &&
        !client.bearerOnly &&
        client.clientAuthenticatorType !== GATEWAY_AUTHENTICATOR
    );
}
