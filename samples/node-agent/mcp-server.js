// SPDX-License-Identifier: Apache-2.0
import { requireBearerAuth } from "@modelcontextprotocol/sdk/server/auth/middleware/bearerAuth.js";
import { InvalidTokenError } from "@modelcontextprotocol/sdk/server/auth/errors.js";
import { createMcpExpressApp } from "@modelcontextprotocol/sdk/server/express.js";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import { areKeysMissing } from "./bearer.js";

/** Milliseconds until a call of the API ends without an answer. */
const TIMEOUT = 10_000;

/**
 * The MCP server that an AI agent calls with the user's token. It has one tool, which calls the API.
 *
 * @param verify verifies a token that is addressed to this server
 * @param delegation exchanges the user's token
 * @param api the API's address and audience
 */
export function mcpServer(verify, delegation, api) {
    const app = createMcpExpressApp();
    app.post(
        "/mcp",
        requireBearerAuth({ verifier: { verifyAccessToken: (token) => authInfoOf(verify, token) } }),
        async (request, response) => {
            // A server for each request has no state that one user could see of another.
            const server = serverWithTools(delegation, api);
            const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined });
            response.on("close", () => server.close());
            await server.connect(transport);
            await transport.handleRequest(request, response, request.body);
        },
    );
    return app;
}

async function authInfoOf(verify, token) {
    try {
        const claims = await verify(token);
        return { token, clientId: claims.azp, scopes: claims.scope?.split(" ") ?? [], expiresAt: claims.exp };
    } catch (problem) {
        // The SDK answers 500 to every error except its own.
        throw areKeysMissing(problem) ? problem : new InvalidTokenError("The token is not valid for this server");
    }
}

function serverWithTools(delegation, api) {
    const server = new McpServer({ name: "goodies", version: "1.0.0" });
    server.registerTool("date_of_birth", { description: "Returns the user's date of birth." }, async ({ authInfo }) => {
        // The user's token is addressed to this server only. A token for the API has to be issued.
        let issued;
        try {
            issued = await delegation.exchange(authInfo.token, api.audience);
        } catch (problem) {
            // Neither the OAuth error nor the code of another fault has a token in it.
            return failure(
                problem.error
                    ? `Keycloak rejects the exchange: ${problem.error}`
                    : `The exchange failed: ${problem.code ?? problem.name}`,
            );
        }
        const answer = await fetch(`${api.url}/date-of-birth`, {
            headers: { Authorization: `Bearer ${issued.access_token}` },
            signal: AbortSignal.timeout(TIMEOUT),
        });
        return answer.ok ? text(await answer.text()) : failure(`The API answers ${answer.status}`);
    });
    return server;
}

const text = (value) => ({ content: [{ type: "text", text: value }] });
const failure = (value) => ({ ...text(value), isError: true });
