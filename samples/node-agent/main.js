// SPDX-License-Identifier: Apache-2.0
// Serves the MCP server and the API with the demo's clients: goodies acts for users at dob.
import { api } from "./api.js";
import { bearerTokens } from "./bearer.js";
import { Delegation } from "./delegation.js";
import { mcpServer } from "./mcp-server.js";

const issuer = `${process.env.KEYCLOAK_URL ?? "http://localhost:8080"}/realms/demo`;
const delegation = await Delegation.at(issuer, "goodies", process.env.CLIENT_SECRET ?? "demo-only-goodies");

api(bearerTokens(issuer, "dob")).listen(3001, "127.0.0.1");
mcpServer(bearerTokens(issuer, "goodies"), delegation, { url: "http://localhost:3001", audience: "dob" }).listen(
    3000,
    "127.0.0.1",
);
console.log("MCP server: http://localhost:3000/mcp, API: http://localhost:3001/date-of-birth");
