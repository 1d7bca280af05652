// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { wrongCharacter } from "./name-rule";

test("letters, marks and digits of all scripts and the listed signs are allowed", () => {
    expect(wrongCharacter("Edge d'Été 1.2_a-b/c ٣ नमस्ते")).toBeUndefined();
    expect(wrongCharacter("")).toBeUndefined();
});

test("the first other character is named, even if it takes two units", () => {
    expect(wrongCharacter("Edge (Paris) #1")).toBe("(");
    expect(wrongCharacter("Edge 🚀")).toBe("🚀");
    expect(wrongCharacter("two\nlines")).toBe("\n");
});
