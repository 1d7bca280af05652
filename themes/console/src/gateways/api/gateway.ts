// SPDX-License-Identifier: Apache-2.0

export const TYPES = [
    "PING_FEDERATE",
    "API_GATEWAY_INTEGRATION",
    "LDAP",
    "RADIUS",
    "PING_INTELLIGENCE",
    "AUTHORIZE",
] as const;

export type GatewayType = (typeof TYPES)[number];

/** The maximum number of credentials per gateway. */
export const CREDENTIALS_PER_GATEWAY = 5;

/** The members of a gateway that an administrator sets. */
export interface GatewayDraft {
    readonly name: string;
    readonly description?: string;
    readonly type: GatewayType;
    readonly enabled: boolean;
    readonly applications: readonly string[];
}

/** The draft that a form for a new gateway starts with. */
export const NEW_GATEWAY: GatewayDraft = { name: "", type: "PING_FEDERATE", enabled: true, applications: [] };

export interface Gateway extends GatewayDraft {
    readonly id: string;
    /** Present if the request expanded the credentials. */
    readonly _embedded?: { readonly credentials: readonly Credential[] };
}

export interface Credential {
    readonly id: string;
    readonly createdAt: string;
    readonly lastUsedAt?: string;
    readonly expiresAt?: string;
    readonly signingKey: { readonly kid: string; readonly status: "ACTIVE" | "PASSIVE" | "GONE" };
}

/** The only answer that contains the credential itself. */
export interface NewCredential extends Credential {
    readonly credential: string;
}

export interface Role {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    /** The client whose role it is; none for a role of the realm. */
    readonly client?: string;
    /** The administrator may neither assign nor remove this role. */
    readonly isHidden?: boolean;
}

export interface RoleAssignment {
    readonly id: string;
    readonly role: { readonly id: string };
}

/** The members of a gateway that are written back. */
export function draftOf({ name, description, type, enabled, applications }: Gateway): GatewayDraft {
    return { name, description, type, enabled, applications };
}

/** The page of a gateway, below the realm. The id of an imported gateway can have any character. */
export function gatewayPath(id: string, tab?: string): string {
    const page = `pingone-gateways/${encodeURIComponent(id)}`;
    return tab === undefined ? page : `${page}/${tab}`;
}

/** The credentials that the administrator may see. */
export function credentialsOf(gateway: Gateway): readonly Credential[] {
    return gateway._embedded?.credentials ?? [];
}
