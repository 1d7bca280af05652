// SPDX-License-Identifier: Apache-2.0
import type { Http } from "../../server/http";
import { all, quoted, slice, type Slice } from "../../server/list";

/** A client with token exchange switched on. */
export interface Application {
    readonly id: string;
    readonly clientId: string;
    readonly name?: string;
    readonly enabled: boolean;
    readonly confidential: boolean;
    readonly acceptedAudiences: readonly string[];
    readonly targets: readonly Target[];
    /** The aliases of the trusted issuers whose tokens it may exchange. */
    readonly trustedIssuers: readonly string[];
}

/** An audience that the application's tokens can be for; with a scope of its own, or always. */
export interface Target {
    readonly audience: string;
    readonly scope?: string;
    readonly optional?: boolean;
}

/** The client that `may_act` names, and the client or client scope whose tokens have it. */
export interface MayActMapper {
    readonly id: string;
    readonly name: string;
    readonly actor?: string;
    readonly client?: { readonly id: string; readonly clientId: string };
    readonly clientScope?: { readonly id: string; readonly name: string };
}

/** The applications of a realm, by the management API. */
export class Applications {
    constructor(
        private readonly http: Http,
        private readonly realm: string,
    ) {}

    page(wanted: { search?: string; cursor?: string }, limit: number): Promise<Slice<Application>> {
        return slice(this.http, `${this.environment()}/applications`, "applications", {
            limit: String(limit),
            filter: wanted.search ? `clientId co ${quoted(wanted.search)}` : undefined,
            cursor: wanted.cursor,
        });
    }

    /** The application with just this client id, if the client is one. */
    async named(clientId: string): Promise<Application | undefined> {
        const filter = `clientId eq ${quoted(clientId)}`;
        const path = `${this.environment()}/applications`;
        const found = await slice<Application>(this.http, path, "applications", { filter });
        return found.elements.find((application) => application.clientId === clientId);
    }

    mayActMappers(): Promise<MayActMapper[]> {
        return all(this.http, `${this.environment()}/mayActMappers`, "mayActMappers");
    }

    private environment(): string {
        return `/environments/${encodeURIComponent(this.realm)}`;
    }
}
