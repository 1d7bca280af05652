// SPDX-License-Identifier: Apache-2.0
import type { Answer, Exchanges, Problem } from "../api/exchanges";

/** The reason of a rejection if it is known, otherwise all reasons with that answer. */
export interface Explanation {
    readonly reasons: readonly string[];
    /** Whether the reason comes from the realm's events. */
    readonly isExact: boolean;
}

/**
 * The reasons behind an answer. The answer itself never distinguishes an unknown token from a revoked one. The event
 * does, for an administrator who may view events in a realm that keeps them.
 */
export async function explain(
    answer: Answer,
    exchanges: Exchanges,
    clientId: string | undefined,
    since: number,
): Promise<Explanation> {
    const possible = reasonsFor(answer, await exchanges.problems().catch(() => []));
    const recent = await exchanges.reasonsInEvents(clientId, since).catch(() => []);
    // An event of another exchange has no information about this one.
    const exact = recent.find((reason) => possible.includes(reason));
    return exact ? { reasons: [exact], isExact: true } : { reasons: possible, isExact: false };
}

/**
 * The problems of the catalogue with exactly this answer. The answer may name the parameter after the catalogue's text.
 */
export function reasonsFor({ body }: Answer, problems: readonly Problem[]): string[] {
    const description = String(body["error_description"]);
    return problems
        .filter((problem) => problem.error === body["error"] && description.startsWith(problem.description))
        .map((problem) => problem.reason);
}
