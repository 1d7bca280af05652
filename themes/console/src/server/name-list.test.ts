// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { canBeHeld, joined, joinedAgain } from "./name-list";

test("names are joined as Keycloak joins values", () => {
    expect(joined(["goodies", "https://api.example.com/a#1", "b,c"])).toBe("goodies##https://api.example.com/a#1##b,c");
    expect(joined([])).toBe("");
});

test.each(["", " ", "a ", " a", "#", "#a", "a#", "a##b", "a###b"])(
    "%j is no name, as it would read as another",
    (name) => {
        expect(canBeHeld(name)).toBe(false);
        expect(() => joined(["goodies", name])).toThrow();
    },
);

test("names that were read from an attribute are written as they were, whatever they are", () => {
    expect(joinedAgain(["#a"])).toBe("#a");
    expect(joinedAgain(["goodies", "b,c"])).toBe("goodies##b,c");
});
