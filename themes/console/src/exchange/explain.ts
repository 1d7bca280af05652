// SPDX-License-Identifier: Apache-2.0
import type { Answer, Exchanges, Problem } from "./api";

/** Why an exchange was refused: one reason where it is known, several where the answer tells no more. */
export interface Explanation {
    readonly reasons: readonly string[];
    /** Whether the reason comes from the realm's events. */
    readonly isExact: boolean;
}

/**
 * The reasons behind an answer. The answer itself never tells an unknown token from a revoked one; the event does, for an
 * administrator who may view events in a realm that keeps them.
 */
export async function explain(
    answer: Answer,
    exchanges: Exchanges,
    clientId: string | undefined,
    since: number,
): Promise<Explanation> {
    const possible = reasonsFor(answer, await exchanges.problems().catch(() => []));
    const recent = await exchanges.reasonsInEvents(clientId, since).catch(() => []);
    // An event of somebody else's exchange tells nothing about this one.
    const exact = recent.find((reason) => possible.includes(reason));
    return exact ? { reasons: [exact], isExact: true } : { reasons: possible, isExact: false };
}

/** Those of the catalogue that give just this answer, which may name the parameter behind the text of the catalogue. */
export function reasonsFor({ body }: Answer, problems: readonly Problem[]): string[] {
    const description = String(body["error_description"]);
    return problems
        .filter((problem) => problem.error === body["error"] && description.startsWith(problem.description))
        .map((problem) => problem.reason);
}
