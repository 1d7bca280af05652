// SPDX-License-Identifier: Apache-2.0
import type { Messages } from "../../server/session";
import type { Role } from "../api/gateway";

/** A role's description; those of Keycloak's own roles are the keys of messages: `${role_view-users}`. */
export function descriptionOf({ description = "" }: Role, messages: Messages): string {
    const key = /^\$\{(.+)\}$/.exec(description)?.[1];
    return key ? (messages[key] ?? key) : description;
}
