// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { translations } from "./translations";

const MESSAGES = { "pingone.credentials_one": "One credential", "pingone.credentials_other": "{{count}} credentials" };

test.each([
    ["en", 1, "One credential"],
    ["en", 3, "3 credentials"],
    ["ja", 1, "1 credentials"],
    ["pl", 1, "One credential"],
    ["pl", 3, "3 credentials"],
    ["pl", 5, "5 credentials"],
    ["ar", 2, "2 credentials"],
    ["pt_BR", 3, "3 credentials"],
])("in %s, a text about %i has a form that the messages have", (locale, count, text) => {
    expect(translations(locale, MESSAGES).t("pingone.credentials", { count })).toBe(text);
});

test("a key without a message is shown as it is", () => {
    expect(translations("pl", MESSAGES).t("pingone.unknown")).toBe("pingone.unknown");
});
