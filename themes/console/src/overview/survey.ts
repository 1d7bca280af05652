// SPDX-License-Identifier: Apache-2.0
import { credentialsOf, type Credential, type Gateway } from "../gateways/api/gateway";
import type { Gateways } from "../gateways/api/gateways";
import { marksOf, type Mark } from "../gateways/credentials/table/credential-health";

/** The most gateways that a survey reads: five requests. */
export const MOST_GATEWAYS = 1000;
const GATEWAYS_AT_ONCE = 200;

/** The most urgent first. */
export const MARKS: readonly Mark[] = ["keyGone", "expired", "expiresSoon", "keyPassive", "unused"];

/** The states of a gateway that an administrator may have to change. */
export const STATES = ["enabled", "disabled", "withoutCredential"] as const;
export type GatewayState = (typeof STATES)[number];

export interface MarkedCredential {
    readonly gateway: Gateway;
    readonly credential: Credential;
}

/** The gateways of a realm by state, and their credentials by mark. */
export interface Survey {
    readonly gateways: Readonly<Record<GatewayState, readonly Gateway[]>>;
    readonly credentials: Readonly<Record<Mark, readonly MarkedCredential[]>>;
    /** Whether the realm has more gateways than were read: then each number is a lower bound. */
    readonly isPartial: boolean;
}

/** Reads the gateways in the order of their names. */
export async function survey(gateways: Gateways, now: number): Promise<Survey> {
    const found: Gateway[] = [];
    let cursor: string | undefined;
    do {
        const page = await gateways.page({ search: "", cursor }, GATEWAYS_AT_ONCE);
        found.push(...page.elements);
        cursor = page.next;
    } while (cursor && found.length < MOST_GATEWAYS);
    return { ...sorted(found, now), isPartial: cursor !== undefined };
}

/** A gateway without expanded credentials counts by its own state only. */
export function sorted(found: readonly Gateway[], now: number): Pick<Survey, "gateways" | "credentials"> {
    const marked = (mark: Mark) =>
        found.flatMap((gateway) =>
            credentialsOf(gateway)
                .filter((credential) => marksOf(credential, now).includes(mark))
                .map((credential) => ({ gateway, credential })),
        );
    return {
        gateways: {
            enabled: found.filter((gateway) => gateway.enabled),
            disabled: found.filter((gateway) => !gateway.enabled),
            withoutCredential: found.filter((gateway) => gateway._embedded?.credentials.length === 0),
        },
        credentials: {
            keyGone: marked("keyGone"),
            expired: marked("expired"),
            expiresSoon: marked("expiresSoon"),
            keyPassive: marked("keyPassive"),
            unused: marked("unused"),
        },
    };
}
