// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { NO_TOKEN } from "../plan/plan";
import { DELEGATION } from "../plan/plan.test.support";
import { curlPlan } from "./curl-plan";

test("an actor token that is not sent is not obtained", () => {
    expect(curlPlan(DELEGATION, "x").actor).toEqual(DELEGATION.actor.source);
    expect(curlPlan({ ...DELEGATION, actor: NO_TOKEN }, "x").actor).toBeUndefined();
    expect(curlPlan({ ...DELEGATION, kind: "impersonation" }, "x").actor).toBeUndefined();
});
