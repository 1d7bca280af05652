// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FIXES } from "./exchange/answer/fixes";
import { RULES } from "./exchange/answer/rules";
import { KINDS } from "./exchange/plan/kinds";
import { TYPES } from "./gateways/api/gateway";
import { FLAGS, SOURCES } from "./issuers/api";
import { MARKS, STATES } from "./overview/survey";
import { sources } from "./sources.test.support";

const BUNDLE = "../src/main/resources/theme/pingone-exchange/admin/messages/messages_en.properties";

/** The values for the expressions in keys such as `pingone.type.${type}`. */
const VARIANTS: Record<string, readonly string[]> = {
    "pingone.*": ["applications", "credentials", "delegation", "roles", "settings", ...FLAGS],
    "pingone.*.text": FLAGS,
    "pingone.alert.*": ["success", "danger", "warning", "info", "custom"],
    "pingone.difference.*": ["same", "changed", "added", "removed"],
    "pingone.fix.*": FIXES,
    "pingone.gatewayState.*": STATES,
    "pingone.gatewayState.*.text": STATES,
    "pingone.issuerSource.*": SOURCES,
    "pingone.issuerSource.*.text": SOURCES,
    "pingone.kind.*": KINDS,
    "pingone.kind.*.text": KINDS,
    "pingone.mark.*": MARKS,
    "pingone.mark.*.text": MARKS,
    "pingone.missing.*": ["issuer", "keys"],
    "pingone.rotate.*": ["create", "store", "revoke"],
    "pingone.rule.*": RULES,
    "pingone.ruleState.*": ["met", "rejected", "possible", "open"],
    "pingone.type.*": TYPES,
};

/** Client attributes, which look like message keys but are none. */
const ATTRIBUTES = ["pingone.token.exchange.enabled", "pingone.token.exchange.accepted.audiences"];

function usedKeys(): Set<string> {
    const code = sources("src")
        .map((path) => readFileSync(path, "utf8"))
        .join("\n");
    const keys = [...code.matchAll(/["`](pingone\.[A-Za-z_.${}]+)["`]/g)]
        .map((match) => match[1]!.replace(/\$\{[^}]*\}/g, "*"))
        .filter((key) => !ATTRIBUTES.includes(key));
    return new Set(
        keys.flatMap((key) => (key.includes("*") ? VARIANTS[key]!.map((variant) => key.replace("*", variant)) : [key])),
    );
}

function keysInBundle(): Set<string> {
    return new Set(
        [...readFileSync(BUNDLE, "utf8").matchAll(/^(pingone\.[^=]+)=/gm)].map((match) => withoutPlural(match[1]!)),
    );
}

/** The code names a text without the plural form, which i18next chooses by the count. */
function withoutPlural(key: string): string {
    return key.replace(/_(one|other)$/, "");
}

test("the bundle has just the keys that the pages use", () => {
    expect([...keysInBundle()].sort()).toEqual([...usedKeys()].sort());
});

test("the English messages have straight quotation marks, as those of Keycloak's admin console have", () => {
    expect(readFileSync(BUNDLE, "utf8").match(/[“”‘’]/g)).toBeNull();
});
