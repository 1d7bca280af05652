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
    const exact = await exchanges.reasonInEvents(clientId, since).catch(() => undefined);
    if (exact) return { reasons: [exact], isExact: true };
    const problems = await exchanges.problems().catch(() => []);
    return { reasons: reasonsFor(answer, problems), isExact: false };
}

/** Those of the catalogue that give just this answer. */
export function reasonsFor({ body }: Answer, problems: readonly Problem[]): string[] {
    return problems
        .filter((problem) => problem.error === body["error"] && problem.description === body["error_description"])
        .map((problem) => problem.reason);
}
