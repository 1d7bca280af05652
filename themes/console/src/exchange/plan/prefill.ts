// SPDX-License-Identifier: Apache-2.0
import type { Application, Target } from "../../applications/api/applications";

/** The targets of an exchange, as the configuration of the application suggests them. */
export interface Prefill {
    readonly audiences: readonly string[];
    readonly scope: string;
}

/**
 * The first values of the target fields. They are the targets that the application reaches without an optional scope.
 * If there are none, they are the first target and the optional scope that includes it.
 */
export function prefill(application: Pick<Application, "targets"> | undefined): Prefill {
    const targets = application?.targets ?? [];
    const always = targets.filter((target) => !target.optional);
    if (always.length > 0) return { audiences: audiencesOf(always), scope: "" };
    const first = targets[0];
    return first ? { audiences: [first.audience], scope: first.scope ?? "" } : { audiences: [], scope: "" };
}

/** Each audience once. */
export function audiencesOf(targets: readonly Target[]): string[] {
    return [...new Set(targets.map((target) => target.audience))];
}

/** The optional scopes that include a target, each once. */
export function scopesOf(targets: readonly Target[]): string[] {
    return [...new Set(targets.flatMap(({ scope, optional }) => (optional && scope ? [scope] : [])))];
}
