// SPDX-License-Identifier: Apache-2.0
// Needs a Keycloak with the demo realm at KEYCLOAK_URL, for example that of ./demo.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { decodeJwt } from "jose";
import { api } from "./api.js";
import { bearerTokens } from "./bearer.js";
import { Delegation } from "./delegation.js";
import { mcpServer } from "./mcp-server.js";

const issuer = `${process.env.KEYCLOAK_URL ?? "http://localhost:8080"}/realms/demo`;

describe("an agent that acts for a user", () => {
    let delegation, apiServer, agentServer, bob;

    before(async () => {
        delegation = await Delegation.at(issuer, "goodies", "demo-only-goodies");
        apiServer = await listening(api(bearerTokens(issuer, "dob")));
        agentServer = await listening(
            mcpServer(bearerTokens(issuer, "goodies"), delegation, { url: address(apiServer), audience: "dob" }),
        );
        bob = await signIn("yankee-coffee", "bob");
    });

    after(() => {
        apiServer?.close();
        agentServer?.close();
    });

    test("the API sees the user and the actor", async () => {
        const result = await callTool(bob);
        assert.equal(result.isError, undefined);
        assert.deepEqual(JSON.parse(result.content[0].text), {
            user: "bob",
            dateOfBirth: "1990-04-01",
            actor: "goodies",
        });
    });

    test("the issued token names user, actor and audience", async () => {
        const answer = await delegation.exchange(bob, "dob");
        assert.ok(answer.expires_in > 0 && answer.expires_in <= 300, `expires_in ${answer.expires_in}`);
        assert.equal(answer.refresh_token, undefined);
        const claims = decodeJwt(answer.access_token);
        assert.equal(claims.sub, decodeJwt(bob).sub);
        assert.equal(claims.aud, "dob");
        assert.equal(claims.azp, "goodies");
        assert.deepEqual(claims.act, { sub: "goodies", client_id: "goodies" });
        assert.equal(claims.may_act, undefined);
        assert.ok(claims.exp <= decodeJwt(bob).exp);
    });

    test("the API rejects the user's own token", async () => {
        const answer = await fetch(`${address(apiServer)}/date-of-birth`, {
            headers: { Authorization: `Bearer ${bob}` },
        });
        assert.equal(answer.status, 401);
    });

    test("the MCP server rejects a token that is addressed to another application", async () => {
        const alice = await signIn("xl-delivery", "alice");
        await assert.rejects(callTool(alice), /not valid for this server/);
    });

    test("no token is rejected because the realm's keys cannot be loaded", async () => {
        const unavailable = bearerTokens("http://127.0.0.1:1/realms/demo", "dob");
        const servers = [
            await listening(api(unavailable)),
            await listening(mcpServer(unavailable, delegation, { url: address(apiServer), audience: "dob" })),
        ];
        try {
            const headers = { Authorization: `Bearer ${bob}` };
            assert.equal((await fetch(`${address(servers[0])}/date-of-birth`, { headers })).status, 503);
            assert.equal((await fetch(`${address(servers[1])}/mcp`, { method: "POST", headers })).status, 500);
        } finally {
            servers.forEach((server) => server.close());
        }
    });

    test("another client cannot be the actor", async () => {
        const other = await token("zillion-deals", { grant_type: "client_credentials" });
        await assert.rejects(delegation.exchangeAs(other, bob, "dob"), { error: "invalid_request" });
    });

    test("the tool reports a rejected exchange, without a token in the message", async () => {
        const revoked = await signIn("yankee-coffee", "alice");
        await revoke("yankee-coffee", revoked);
        const result = await callTool(revoked);
        assert.equal(result.isError, true);
        assert.deepEqual(result.content, [{ type: "text", text: "Keycloak rejects the exchange: invalid_request" }]);
    });

    /** Calls the tool as an agent does, with the token of its user. */
    async function callTool(userToken) {
        const agent = new Client({ name: "agent", version: "1.0.0" });
        const headers = { Authorization: `Bearer ${userToken}` };
        await agent.connect(
            new StreamableHTTPClientTransport(new URL(`${address(agentServer)}/mcp`), { requestInit: { headers } }),
        );
        try {
            return await agent.callTool({ name: "date_of_birth" });
        } finally {
            await agent.close();
        }
    }
});

async function listening(app) {
    return new Promise((resolve) => {
        const server = app.listen(0, "127.0.0.1", () => resolve(server));
    });
}

const address = (server) => `http://127.0.0.1:${server.address().port}`;

/** Replaces the login page, because the test has no browser. */
const signIn = (client, user) =>
    token(client, { grant_type: "password", username: user, password: `demo-only-${user}`, scope: "openid" });

async function token(client, form) {
    const answer = await post("token", client, form);
    assert.equal(answer.status, 200);
    return (await answer.json()).access_token;
}

async function revoke(client, text) {
    assert.equal((await post("revoke", client, { token: text })).status, 200);
}

function post(endpoint, client, form) {
    return fetch(`${issuer}/protocol/openid-connect/${endpoint}`, {
        method: "POST",
        headers: { Authorization: `Basic ${btoa(`${client}:demo-only-${client}`)}` },
        body: new URLSearchParams(form),
    });
}
