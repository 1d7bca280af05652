// SPDX-License-Identifier: Apache-2.0
import type { Messages } from "../../server/session";
import type { Role } from "../api/gateway";

/** A role's description; those of Keycloak's own roles are the keys of messages: `${role_view-users}`. */
export function descriptionOf({ description = "" }: Role, messages: Messages): string {
    const key = /^\$\{(.+)\}$/.exec(description)?.[1];
    if (key === undefined) return description;
    // Every object also has members such as `__proto__`, which React cannot show.
    return Object.hasOwn(messages, key) ? (messages[key] ?? key) : key;
}
