// SPDX-License-Identifier: Apache-2.0
import { formOf, type Plan } from "../plan/plan";
import type { CurlPlan } from "./curl";

/** The requests of an exchange. An actor token that is not sent is not obtained. */
export function curlPlan(plan: Plan, endpoint: string): CurlPlan {
    const form = formOf(plan);
    return {
        endpoint,
        form,
        subject: plan.subject.source,
        actor: form.actorToken ? plan.actor.source : undefined,
    };
}
