// SPDX-License-Identifier: Apache-2.0
import { HttpError, type Http } from "../../http";
import { all, quoted, slice, type Slice } from "../../list";

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
    readonly createdAt?: string;
    readonly updatedAt?: string;
    /** Absent for an administrator who may not view the gateway's client. */
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

export interface Wanted {
    readonly search: string;
    readonly type?: GatewayType;
    readonly cursor?: string;
}

/** The gateways of a realm, by the management API. */
export class Gateways {
    private readonly path: string;

    constructor(
        private readonly http: Http,
        private readonly realm: string,
        private readonly admin: Http,
    ) {
        this.path = `/environments/${encodeURIComponent(realm)}/gateways`;
    }

    page(wanted: Wanted, limit: number): Promise<Slice<Gateway>> {
        const filter = [
            wanted.search ? `name co ${quoted(wanted.search)}` : undefined,
            wanted.type ? `type eq ${quoted(wanted.type)}` : undefined,
        ].filter((condition) => condition !== undefined);
        return slice(this.http, this.path, "gateways", {
            expand: "credentials",
            limit: String(limit),
            filter: filter.join(" and "),
            cursor: wanted.cursor,
        });
    }

    /** The gateway with just this name. */
    async named(name: string): Promise<Gateway | undefined> {
        const found = await slice<Gateway>(this.http, this.path, "gateways", { filter: `name eq ${quoted(name)}` });
        return found.elements.find((gateway) => gateway.name === name);
    }

    read(id: string): Promise<Gateway> {
        return this.http.get(`${this.at(id)}?expand=credentials`);
    }

    create(draft: GatewayDraft): Promise<Gateway> {
        return this.http.post(this.path, draft);
    }

    /** The API replaces all writable members. It keeps the applications if the draft has none. */
    replace(id: string, draft: Omit<GatewayDraft, "applications"> & Partial<GatewayDraft>): Promise<void> {
        return this.http.put(this.at(id), draft);
    }

    delete(id: string): Promise<void> {
        return this.http.delete(this.at(id));
    }

    createCredential(id: string, expiresAt?: string): Promise<NewCredential> {
        return this.http.post(`${this.at(id)}/credentials`, expiresAt ? { expiresAt } : undefined);
    }

    revoke(id: string, credentialId: string): Promise<void> {
        return this.http.delete(`${this.at(id)}/credentials/${encodeURIComponent(credentialId)}`);
    }

    async roles(id: string): Promise<Role[]> {
        const assignments = await all<RoleAssignment>(this.http, `${this.at(id)}/roleAssignments`, "roleAssignments");
        return Promise.all(assignments.map(({ role }) => this.role(role.id)));
    }

    assignableRoles(): Promise<Role[]> {
        return all(this.http, "/roles", "roles");
    }

    assign(id: string, roleId: string): Promise<unknown> {
        return this.http.post(`${this.at(id)}/roleAssignments`, {
            role: { id: roleId },
            scope: { id: this.realm, type: "ENVIRONMENT" },
        });
    }

    withdraw(id: string, roleId: string): Promise<void> {
        return this.http.delete(`${this.at(id)}/roleAssignments/${encodeURIComponent(roleId)}`);
    }

    /** The management API shows a role to administrators who may assign it. */
    private async role(id: string): Promise<Role> {
        try {
            return await this.http.get<Role>(`/roles/${encodeURIComponent(id)}`);
        } catch (problem) {
            if (!(problem instanceof HttpError && problem.status === 404)) throw problem;
            return this.hiddenRole(id);
        }
    }

    /** Keycloak shows it to administrators who may view its realm or client. For others, the page shows its id. */
    private async hiddenRole(id: string): Promise<Role> {
        const known = await this.admin.get<Role>(`/roles-by-id/${encodeURIComponent(id)}`).catch(() => undefined);
        return { id, name: known?.name ?? id, description: known?.description, isHidden: true };
    }

    private at(id: string): string {
        return `${this.path}/${encodeURIComponent(id)}`;
    }
}

/** The members of a gateway that are written back. */
export function draftOf({ name, description, type, enabled, applications }: Gateway): GatewayDraft {
    return { name, description, type, enabled, applications };
}

/** The credentials that the administrator may see. */
export function credentialsOf(gateway: Gateway): readonly Credential[] {
    return gateway._embedded?.credentials ?? [];
}
