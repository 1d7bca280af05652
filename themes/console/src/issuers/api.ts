// SPDX-License-Identifier: Apache-2.0
import type { Http } from "../server/http";
import { slice, type Slice } from "../server/list";

/** From where an issuer comes: a new one that only signs tokens, or one that users sign in with. */
export const SOURCES = ["tokens", "signIn"] as const;

/** The settings that are on or off. */
export const FLAGS = ["expRequired", "iatRequired", "nbfRequired", "singleUse", "trustsActors"] as const;

/** The members of a trusted issuer that an administrator sets. Either `jwksUrl` or `jwks` is present. */
export interface IssuerDraft {
    readonly name: string;
    readonly description?: string;
    readonly issuer: string;
    readonly jwksUrl?: string;
    readonly jwks?: string;
    readonly audiences?: readonly string[];
    readonly clockSkew: number;
    readonly maxFutureValidity?: number;
    readonly expRequired: boolean;
    readonly iatRequired: boolean;
    readonly nbfRequired: boolean;
    readonly singleUse: boolean;
    readonly trustsActors: boolean;
}

export interface Issuer extends IssuerDraft {
    readonly id: string;
    readonly alias: string;
    readonly enabled: boolean;
    readonly updatedAt?: string;
}

/** The members of Keycloak's own identity provider representation that this code reads. */
export interface IdentityProvider {
    readonly internalId: string;
    readonly alias: string;
    readonly displayName?: string;
    readonly providerId: string;
    readonly config?: Readonly<Record<string, string>>;
}

const SIGN_IN_TYPES: readonly string[] = ["oidc", "keycloak-oidc"];
const PROVIDERS_AT_ONCE = 100;

/** The trusted issuers of a realm, by the management API. Each is an identity provider of Keycloak. */
export class Issuers {
    private readonly environment: string;

    constructor(
        private readonly http: Http,
        realm: string,
        private readonly admin: Http,
    ) {
        this.environment = `/environments/${encodeURIComponent(realm)}`;
    }

    page(cursor: string | undefined, limit: number): Promise<Slice<Issuer>> {
        return slice(this.http, `${this.environment}/trustedIssuers`, "trustedIssuers", {
            limit: String(limit),
            cursor,
        });
    }

    read(id: string): Promise<Issuer> {
        return this.http.get(this.at(id));
    }

    create(draft: IssuerDraft, alias: string | undefined): Promise<Issuer> {
        return this.http.post(`${this.environment}/trustedIssuers`, { ...draft, alias });
    }

    replace(id: string, draft: IssuerDraft): Promise<void> {
        return this.http.put(this.at(id), draft);
    }

    delete(id: string): Promise<void> {
        return this.http.delete(this.at(id));
    }

    assign(id: string, applicationId: string): Promise<unknown> {
        return this.http.post(this.assignments(applicationId), { trustedIssuer: { id } });
    }

    withdraw(id: string, applicationId: string): Promise<void> {
        return this.http.delete(`${this.assignments(applicationId)}/${encodeURIComponent(id)}`);
    }

    /** The identity provider of an issuer. */
    provider(alias: string): Promise<IdentityProvider> {
        return this.admin.get(`/identity-provider/instances/${encodeURIComponent(alias)}`);
    }

    /** The identity providers that users sign in with and that can sign tokens of the exchange. */
    async signInProviders(): Promise<IdentityProvider[]> {
        const found: IdentityProvider[] = [];
        let page: readonly IdentityProvider[];
        do {
            const query = new URLSearchParams({ first: String(found.length), max: String(PROVIDERS_AT_ONCE) });
            page = await this.admin.get(`/identity-provider/instances?${query.toString()}`);
            found.push(...page);
        } while (page.length === PROVIDERS_AT_ONCE);
        return found.filter(signsUsersIn);
    }

    private at(id: string): string {
        return `${this.environment}/trustedIssuers/${encodeURIComponent(id)}`;
    }

    private assignments(applicationId: string): string {
        return `${this.environment}/applications/${encodeURIComponent(applicationId)}/trustedIssuerAssignments`;
    }
}

/** The members of an issuer that are written back. */
export function draftOf(issuer: Issuer): IssuerDraft {
    const { name, description, jwksUrl, jwks, audiences, clockSkew, maxFutureValidity } = issuer;
    const { expRequired, iatRequired, nbfRequired, singleUse, trustsActors } = issuer;
    return {
        ...{ name, description, issuer: issuer.issuer, jwksUrl, jwks, audiences, clockSkew, maxFutureValidity },
        ...{ expRequired, iatRequired, nbfRequired, singleUse, trustsActors },
    };
}

/** Whether users sign in with it. Then Keycloak's own form changes its name, issuer and keys. */
export function signsUsersIn({ providerId }: IdentityProvider): boolean {
    return SIGN_IN_TYPES.includes(providerId);
}

/** The settings for which a provider that users sign in with is not a trusted issuer yet. */
export function missingIn({ config = {} }: IdentityProvider): ("issuer" | "keys")[] {
    const missing: ("issuer" | "keys")[] = [];
    if (!config["issuer"]?.trim()) missing.push("issuer");
    const hasKeys =
        config["useJwksUrl"] === "true"
            ? !!config["jwksUrl"]?.trim()
            : !!config["publicKeySignatureVerifier"]?.trim().startsWith("{");
    if (!hasKeys) missing.push("keys");
    return missing;
}

/** The page of a trusted issuer, below the realm. The id of an imported issuer can have any character. */
export function issuerPath(id: string, tab?: string): string {
    const page = `pingone-issuers/${encodeURIComponent(id)}`;
    return tab === undefined ? page : `${page}/${tab}`;
}

/** The stock form of an identity provider, below the realm. */
export function providerPath({ providerId, alias }: IdentityProvider): string {
    return `identity-providers/${encodeURIComponent(providerId)}/${encodeURIComponent(alias)}/settings`;
}

/** The stock page of the identity providers. */
export const STOCK_PROVIDERS = "identity-providers";
