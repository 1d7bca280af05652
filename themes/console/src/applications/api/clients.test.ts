// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import type { Http } from "../../server/http";
import { Clients, type Client } from "./clients";

const OTHERS: readonly Partial<Client>[] = [
    { publicClient: true },
    { bearerOnly: true },
    { protocol: "saml" },
    { clientAuthenticatorType: "gateway-credential" },
    { attributes: { "pingone.token.exchange.enabled": "true" } },
];

function client(place: number, members: Partial<Client> = {}): Client {
    return { id: `id-${place}`, clientId: `client-${place}`, ...members };
}

/** A realm with these clients. It records the offsets of the list requests. */
function realm(clients: readonly Client[]): { http: Http; begun: string[] } {
    const begun: string[] = [];
    const http = {
        get: (path: string) => {
            const query = new URL(path, "http://localhost").searchParams;
            const first = Number(query.get("first"));
            begun.push(path.replace(/^.*first=/, ""));
            return Promise.resolve(clients.slice(first, first + Number(query.get("max"))));
        },
    };
    return { http: http as unknown as Http, begun };
}

test("candidates are found after any number of other clients", async () => {
    const others = Array.from({ length: 250 }, (_, place) => client(place, OTHERS[place % OTHERS.length]));
    const { http, begun } = realm([...others, client(250)]);
    expect(await new Clients(http).candidates("", 20)).toEqual([client(250)]);
    expect(begun).toEqual(["0&max=100", "100&max=100", "200&max=100"]);
});

test("no more clients are requested than are shown", async () => {
    const { http, begun } = realm(Array.from({ length: 250 }, (_, place) => client(place)));
    expect(await new Clients(http).candidates("", 20)).toHaveLength(20);
    expect(begun).toHaveLength(1);
});

test("a search ends after 1000 clients", async () => {
    const { http, begun } = realm(Array.from({ length: 2500 }, (_, place) => client(place, { publicClient: true })));
    expect(await new Clients(http).candidates("", 20)).toEqual([]);
    expect(begun).toHaveLength(10);
});

test("a search that is no longer needed reads no other clients", async () => {
    const { http, begun } = realm(Array.from({ length: 250 }, (_, place) => client(place, { publicClient: true })));
    const needed = new AbortController();
    const search = new Clients(http).candidates("", 20, needed.signal);
    needed.abort();
    await search;
    expect(begun).toHaveLength(1);
});
