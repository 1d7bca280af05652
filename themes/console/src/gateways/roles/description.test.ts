// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { descriptionOf } from "./description";

const MESSAGES = { "role_view-users": "View users" };

function described(description?: string): string {
    return descriptionOf({ id: "1", name: "role", description }, MESSAGES);
}

test("the description of a role of Keycloak's own is a message", () => {
    expect(described("${role_view-users}")).toBe("View users");
});

test("one that has no message is shown by its key", () => {
    expect(described("${role_other}")).toBe("role_other");
});

test.each(["__proto__", "constructor"])("%s is no message, although every object has such a member", (name) => {
    expect(described(`\${${name}}`)).toBe(name);
});

test("every other description is shown as written", () => {
    expect(described("Reads ${orders}")).toBe("Reads ${orders}");
    expect(described()).toBe("");
});
