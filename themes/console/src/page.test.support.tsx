// SPDX-License-Identifier: Apache-2.0
import { act, cleanup, configure, fireEvent, render } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { afterEach, vi } from "vitest";
import { App } from "./app/App";
import type { KeycloakConsole } from "./console/console";
import type { Asked } from "./console/leaving";
import { Http } from "./server/http";
import type { Messages, Session } from "./server/session";

const BUNDLES = "../src/main/resources/theme/pingone-exchange/admin/messages/messages_";
const SERVER = "http://server";

/** The address of the Admin API in copied commands. The pages of the tests send every request to the other server. */
const ADMIN_SERVER = "http://admin";
/** The longest wait for a page on a machine with other work. A page that is there ends the wait. */
const PATIENCE_MILLIS = 30_000;
const ALL_ROLES: readonly string[] = [
    "view-clients",
    "manage-clients",
    "view-events",
    "view-realm",
    "manage-identity-providers",
];

configure({ asyncUtilTimeout: PATIENCE_MILLIS });

// jsdom has no layout.
// In Chromium it returns a promise, which React would call as the clean-up of an effect that returns it.
Element.prototype.scrollIntoView = () => Promise.resolve() as unknown as undefined;

/** The rest of a request, as the page sends it. */
export interface Sent {
    readonly method: string;
    readonly body?: unknown;
}

/** Answers a request; the path begins below the realm. */
export type Server = (path: string, query: URLSearchParams, sent: Sent) => Response | Promise<Response>;

/** A shown page. */
export interface Opened {
    /** The paths of its requests. */
    readonly asked: string[];
    /** The paths to which it led the administrator. */
    readonly went: string[];
    /** Goes to another page, as a link of the console does. */
    readonly go: (path: string) => void;
    /** Tries to leave the page. Returns whether the page allows that. */
    readonly leave: () => boolean;
}

/** The texts of a language, as the console receives them. */
export function messagesOf(language: string): Messages {
    const bundle = readFileSync(`${BUNDLES}${language}.properties`, "utf8");
    return Object.fromEntries([...bundle.matchAll(/^(pingone\.[^=]+)=(.*)$/gm)].map((line) => [line[1]!, line[2]!]));
}

/** Shows a page of the realm. */
export function open(path: string, server: Server, { language = "en", locale = "en", roles = ALL_ROLES } = {}): Opened {
    const asked: string[] = [];
    const went: string[] = [];
    const leaving = new Leaving();
    vi.stubGlobal("fetch", (address: string, { method = "GET", body }: RequestInit = {}) => {
        const { pathname, searchParams } = new URL(address);
        asked.push(pathname);
        const sent = { method, body: typeof body === "string" ? (JSON.parse(body) as unknown) : undefined };
        return Promise.resolve(server(pathname, searchParams, sent));
    });
    const shown = session(language, locale, roles, went, leaving);
    const at = (place: string) => <App session={shown} realm="demo" path={place} />;
    const { rerender } = render(at(path));
    return { asked, went, go: (place) => rerender(at(place)), leave: leaving.leave };
}

/** Asks the page before it is left, as the console does. */
class Leaving {
    private ask: Asked | undefined;

    readonly askBefore = (ask: Asked) => {
        this.ask = ask;
        return () => {
            if (this.ask === ask) this.ask = undefined;
        };
    };

    readonly leave = (): boolean => {
        let isAllowed = this.ask === undefined;
        act(() =>
            this.ask?.(() => {
                isAllowed = true;
            }),
        );
        return isAllowed;
    };
}

afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
});

function session(
    language: string,
    locale: string,
    roles: readonly string[],
    went: string[],
    leaving: Leaving,
): Session {
    const accessToken = () => Promise.resolve("token");
    const http = new Http(SERVER, accessToken);
    const console = {
        accessToken,
        environment: { authServerUrl: SERVER, adminBaseUrl: ADMIN_SERVER, realm: "demo" },
        href: (path: string) => `#/demo/${path}`,
        navigate: (path: string) => void went.push(path),
        askBeforeLeaving: leaving.askBefore,
    };
    return {
        realm: "demo",
        locale,
        messages: messagesOf(language),
        console: console as unknown as KeycloakConsole,
        admin: http,
        pingone: http,
        may: (...wanted) => wanted.some((role) => roles.includes(role)),
    };
}

/** Selects a part of the text of a field, or the whole text, and copies it. */
export function copyFrom(field: HTMLTextAreaElement, end = field.value.length): void {
    field.setSelectionRange(0, end);
    fireEvent.copy(field);
}

/** An answer with JSON. */
export function json(body: unknown, status = 200): Response {
    return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
}

/** An answer that arrives when the test sends it. */
export function later(): { answer: Promise<Response>; send: (response: Response) => void } {
    let send: (response: Response) => void = () => undefined;
    const answer = new Promise<Response>((resolve) => {
        send = resolve;
    });
    return { answer, send: (response) => send(response) };
}

/**
 * A page of a list, as the management API answers: as many elements as the request allows, from its cursor on.
 *
 * @param more the cursor of another page, if one follows the elements
 */
export function listed(kind: string, elements: readonly unknown[], query: URLSearchParams, more?: string): Response {
    const first = Number(query.get("cursor") ?? 0);
    const last = first + Number(query.get("limit") ?? 1000);
    const cursor = last < elements.length ? String(last) : more;
    const links = cursor ? { next: { href: `${SERVER}/list?cursor=${cursor}` } } : {};
    return json({ _links: links, _embedded: { [kind]: elements.slice(first, last) } });
}

export const gateway = (name: string) => ({
    id: name,
    name,
    type: "PING_FEDERATE",
    enabled: true,
    applications: [],
    _embedded: {
        credentials: [
            {
                id: `credential of ${name}`,
                createdAt: "2026-06-29T12:00:00Z",
                lastUsedAt: "2026-06-30T12:00:00Z",
                signingKey: { kid: "key", status: "ACTIVE" },
            },
        ],
    },
});

export const application = (name: string) => ({
    id: name,
    clientId: name,
    enabled: true,
    confidential: true,
    acceptedAudiences: [],
    targets: [],
    trustedIssuers: [],
});

export const issuer = (name: string) => ({
    id: name,
    alias: `alias of ${name}`,
    name,
    enabled: true,
    issuer: "https://partner.example",
    clockSkew: 0,
});
