// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { curlPlan } from "./curl-plan";
import { NO_TOKEN } from "./plan";
import { DELEGATION } from "./plan.test.support";

test("an actor token that is not sent is not obtained", () => {
    expect(curlPlan(DELEGATION, "x").actor).toEqual(DELEGATION.actor.source);
    expect(curlPlan({ ...DELEGATION, actor: NO_TOKEN }, "x").actor).toBeUndefined();
    expect(curlPlan({ ...DELEGATION, kind: "impersonation" }, "x").actor).toBeUndefined();
});
