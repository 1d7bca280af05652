// SPDX-License-Identifier: Apache-2.0
import type { GatewayDraft } from "../api/gateway";

/** In this order, whichever the answer of the API has. */
const MEMBERS = ["name", "description", "type", "enabled", "applications"];

/** Whether two drafts have the same settings. An empty description is none. */
export function sameDraft(one: GatewayDraft, other: GatewayDraft): boolean {
    return (
        JSON.stringify({ ...one, description: one.description ?? "" }, MEMBERS) ===
        JSON.stringify({ ...other, description: other.description ?? "" }, MEMBERS)
    );
}
