// SPDX-License-Identifier: Apache-2.0
import express from "express";
import { areKeysMissing } from "./bearer.js";

/** The API behind the MCP server. It knows the user from sub, and the party that acts for the user from act. */
export function api(verify) {
    const app = express();
    app.get("/date-of-birth", async (request, response) => {
        let claims;
        try {
            claims = await verify(request.get("Authorization")?.replace(/^Bearer /i, ""));
        } catch (problem) {
            if (areKeysMissing(problem)) {
                response.sendStatus(503);
                return;
            }
            response.set("WWW-Authenticate", 'Bearer error="invalid_token"').sendStatus(401);
            return;
        }
        // An API can permit less to an actor than to the user in person, and its audit log can name both.
        response.json({ user: claims.preferred_username, dateOfBirth: "1990-04-01", actor: claims.act?.sub ?? null });
    });
    return app;
}
