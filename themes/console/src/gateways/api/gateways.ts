// SPDX-License-Identifier: Apache-2.0
import { HttpError, type Http } from "../../server/http";
import { all, quoted, slice, type Slice } from "../../server/list";
import type { Gateway, GatewayDraft, GatewayType, NewCredential, Role, RoleAssignment } from "./gateway";

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
