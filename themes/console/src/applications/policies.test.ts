// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { delegationRules } from "./policies";

const EXECUTOR = "pingone-delegation-policy";

test("a rule is a policy and what the executor of its profile is configured with", () => {
    const policies = {
        policies: [
            {
                name: "staff",
                enabled: true,
                conditions: [{ condition: "client-access-type" }],
                profiles: ["delegation"],
            },
        ],
    };
    const profiles = {
        profiles: [
            {
                name: "delegation",
                executors: [
                    {
                        executor: EXECUTOR,
                        configuration: { "actor-clients": ["goodies"], "subject-groups": ["/staff"] },
                    },
                    { executor: "secure-session" },
                ],
            },
        ],
    };
    expect(delegationRules(policies, profiles)).toEqual([
        {
            policy: "staff",
            enabled: true,
            conditions: ["client-access-type"],
            actorClients: ["goodies"],
            actorRoles: [],
            subjectRoles: [],
            subjectGroups: ["/staff"],
            audiences: [],
        },
    ]);
});

test("a profile that no policy uses allows nothing", () => {
    const profiles = { globalProfiles: [{ name: "delegation", executors: [{ executor: EXECUTOR }] }] };
    expect(delegationRules({ policies: [{ name: "other", profiles: ["another"] }] }, profiles)).toEqual([]);
});

test("a field that was written as a single text counts as one value", () => {
    const profiles = {
        globalProfiles: [{ name: "p", executors: [{ executor: EXECUTOR, configuration: { audiences: "dob" } }] }],
    };
    expect(delegationRules({ policies: [{ name: "one", profiles: ["p"] }] }, profiles)[0]?.audiences).toEqual(["dob"]);
});
