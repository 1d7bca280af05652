// SPDX-License-Identifier: Apache-2.0
import { execFileSync, spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { ACCESS_TOKEN, ID_TOKEN } from "../api/request";
import { curlText, type CurlPlan } from "./curl";

const APPLICATION = { clientId: "it's $HOME", secret: "s'1" };
const PLAN: CurlPlan = {
    endpoint: "http://localhost:8080/realms/demo/as/token",
    form: {
        client: APPLICATION,
        subjectToken: "the.subject.token",
        subjectTokenType: ACCESS_TOKEN,
        actorToken: "the.actor.token",
        actorTokenType: ACCESS_TOKEN,
        scope: "",
        audiences: ["dob", "`date`"],
        resources: [],
    },
};
const OBTAINED: CurlPlan = {
    ...PLAN,
    subject: { client: { clientId: "shop", secret: "s2" }, user: { username: "bob", password: "p4ss" } },
    actor: { client: APPLICATION },
};

/** The commands in a shell where curl and jq print what they get. */
const faked = (text: string) => `curl() { printf '[%s]\\n' "$@"; }; jq() { printf 'from %s' "$2"; }\n${text}`;

/** Runs the commands, and returns the lines that they print. */
function run(text: string, variables: Record<string, string> = {}): string[] {
    return execFileSync("sh", ["-uc", faked(text)], { encoding: "utf8", env: variables })
        .trimEnd()
        .split("\n");
}

test.each([
    { tokens: "pasted", plan: PLAN, secrets: ["s'\\''1", "the.subject.token", "the.actor.token"] },
    { tokens: "obtained", plan: OBTAINED, secrets: ["s'\\''1", "s2", "p4ss"] },
])("of $tokens tokens, the commands contain secrets only if the user asks for them", ({ plan, secrets }) => {
    const shown = curlText(plan, true);
    const hidden = curlText(plan, false);
    expect(secrets.filter((secret) => !shown.includes(secret))).toEqual([]);
    expect([...secrets, APPLICATION.secret].filter((secret) => hidden.includes(secret))).toEqual([]);
});

test("without its variables the script ends before the first request and names the variable", () => {
    const script = faked(curlText(PLAN, false));
    const { status, stdout, stderr } = spawnSync("sh", ["-uc", script], { encoding: "utf8", env: {} });
    expect(status).toBeGreaterThan(0);
    expect(stdout).toBe("");
    expect(stderr).toContain("CLIENT_SECRET");
});

test("the shell passes every parameter unchanged, whatever it contains", () => {
    const sent = run(curlText(PLAN, false), { CLIENT_SECRET: "x", SUBJECT_TOKEN: "y", ACTOR_TOKEN: "z" });
    expect(sent.filter((word) => word !== "[--data-urlencode]").slice(2)).toEqual([
        "[http://localhost:8080/realms/demo/as/token]",
        "[grant_type=urn:ietf:params:oauth:grant-type:token-exchange]",
        "[subject_token=y]",
        `[subject_token_type=${ACCESS_TOKEN}]`,
        "[actor_token=z]",
        `[actor_token_type=${ACCESS_TOKEN}]`,
        "[audience=dob]",
        "[audience=`date`]",
        "[client_id=it's $HOME]",
        "[client_secret=x]",
    ]);
});

test("with the secrets it runs as it is", () => {
    const sent = run(curlText(PLAN, true));
    expect(sent).toContain("[client_secret=s'1]");
    expect(sent).toContain("[subject_token=the.subject.token]");
});

test("tokens that were obtained on the page are obtained again", () => {
    const sent = run(curlText(OBTAINED, true));
    expect(sent).toContain("[subject_token=from .access_token]");
    expect(sent).toContain("[actor_token=from .access_token]");
    expect(curlText(OBTAINED, false).match(/\w+:\?/g)).toEqual([
        "SUBJECT_CLIENT_SECRET:?",
        "USER_PASSWORD:?",
        "CLIENT_SECRET:?",
    ]);
    const idToken = { ...OBTAINED, form: { ...PLAN.form, subjectTokenType: ID_TOKEN } };
    expect(run(curlText(idToken, true))).toContain("[subject_token=from .id_token]");
});

test("a gateway credential alone needs no client, and a public client no secret", () => {
    const alone = curlText({ ...PLAN, form: { ...PLAN.form, client: undefined, actorToken: undefined } }, false);
    expect(alone).not.toContain("client_");
    expect(alone).not.toContain("actor");
    const isPublic = { client: { clientId: "cli", secret: "" }, user: { username: "bob", password: "p" } };
    expect(curlText({ ...PLAN, subject: isPublic }, false)).not.toContain("SUBJECT_CLIENT_SECRET");
});

test("no control character of a value reaches the terminal, which takes it for a key, and the shell passes it", () => {
    const clientId = "a\u0003b\r\t\u001b[201~\u007f\u009bit's\nd";
    const text = curlText({ ...PLAN, form: { ...PLAN.form, client: { clientId, secret: "x" } } }, true);
    expect(text.replaceAll("\n", "").match(/\p{Cc}/u)).toBeNull();
    expect(run(text).join("\n")).toContain(`[client_id=${clientId}]`);
});
