// SPDX-License-Identifier: Apache-2.0
import type { Http } from "../server/http";

const ISSUED = "TOKEN_EXCHANGE";
const REJECTED = "TOKEN_EXCHANGE_ERROR";
const HOUR = 60 * 60 * 1000;
/** The most events that are read: four requests. */
export const MOST_EVENTS = 1000;
const EVENTS_AT_ONCE = 250;

/** The members of Keycloak's own event that this code reads. */
export interface ExchangeEvent {
    readonly id?: string;
    readonly time: number;
    readonly type: string;
    readonly clientId?: string;
    readonly error?: string;
    readonly details?: Readonly<Record<string, string>>;
}

/** The members of the realm's event settings that this code reads. */
interface EventSettings {
    readonly eventsEnabled: boolean;
    readonly enabledEventTypes?: readonly string[];
}

/** Which events of exchanges the realm saves. */
export interface Saved {
    readonly issued: boolean;
    readonly rejected: boolean;
}

/** The exchanges of the last hour of which the realm has events. */
export interface LastHour {
    readonly saved: Saved;
    readonly issued: number;
    /** By reason, the most frequent first. */
    readonly rejected: readonly { readonly reason: string; readonly events: readonly ExchangeEvent[] }[];
    /** Whether there are more events than were read: then each number is a lower bound. */
    readonly isPartial: boolean;
}

const NOTHING = { issued: 0, rejected: [], isPartial: false };

/** Reads the newest exchanges of the last hour. */
export async function lastHour(admin: Http, now: number): Promise<LastHour> {
    const saved = savedOf(await admin.get<EventSettings>("/events/config"));
    if (!saved.issued && !saved.rejected) return { saved, ...NOTHING };
    const events = new Map<string, ExchangeEvent>();
    let read = 0;
    let page: readonly ExchangeEvent[];
    do {
        page = await readPage(admin, now - HOUR, read);
        // A new event moves the others to later places, so one of them can be on two pages.
        page.forEach((event, place) => events.set(event.id ?? `at ${read + place}`, event));
        read += page.length;
    } while (page.length === EVENTS_AT_ONCE && read < MOST_EVENTS);
    return { saved, ...counted([...events.values()]), isPartial: page.length === EVENTS_AT_ONCE };
}

/** Without a list of types, Keycloak saves the events of all types. */
export function savedOf({ eventsEnabled, enabledEventTypes = [] }: EventSettings): Saved {
    const saves = (type: string) =>
        eventsEnabled && (enabledEventTypes.length === 0 || enabledEventTypes.includes(type));
    return { issued: saves(ISSUED), rejected: saves(REJECTED) };
}

/** Keycloak's own exchange writes events of the same types. They have no `exchange_mode`. */
export function counted(events: readonly ExchangeEvent[]): Pick<LastHour, "issued" | "rejected"> {
    const ours = events.filter((event) => event.details?.["exchange_mode"] !== undefined);
    const byReason = new Map<string, ExchangeEvent[]>();
    for (const event of ours.filter(({ type }) => type === REJECTED)) {
        const reason = reasonOf(event);
        byReason.set(reason, [...(byReason.get(reason) ?? []), event]);
    }
    return {
        issued: ours.filter(({ type }) => type === ISSUED).length,
        rejected: [...byReason]
            .map(([reason, its]) => ({ reason, events: its }))
            .sort((one, other) => other.events.length - one.events.length),
    };
}

/** An error of Keycloak during the exchange has no reason. Then its error is the reason. */
function reasonOf(event: ExchangeEvent): string {
    return event.details?.["reason"] ?? event.error ?? "";
}

/** The newest first, which is Keycloak's order. */
async function readPage(admin: Http, since: number, first: number): Promise<readonly ExchangeEvent[]> {
    const query = new URLSearchParams([
        ["type", ISSUED],
        ["type", REJECTED],
        ["dateFrom", String(since)],
        ["first", String(first)],
        ["max", String(EVENTS_AT_ONCE)],
    ]);
    return admin.get(`/events?${query.toString()}`);
}
