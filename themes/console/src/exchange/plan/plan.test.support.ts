// SPDX-License-Identifier: Apache-2.0
import type { Application } from "../../applications/api/applications";
import { ACCESS_TOKEN } from "../api/request";
import { NO_TARGETS, type Plan } from "./plan";

/** An application with every sort of target. */
export const GOODIES: Application = {
    id: "1",
    clientId: "goodies",
    enabled: true,
    confidential: true,
    acceptedAudiences: ["yankee"],
    targets: [
        { audience: "dob" },
        { audience: "zing", scope: "z.read", optional: true },
        { audience: "zap", scope: "z.read", optional: true },
    ],
    trustedIssuers: [],
};

/** A client and its user, where the subject token was obtained. */
export const SHOP = { client: { clientId: "shop", secret: "s" }, user: { username: "bob", password: "p" } };

/** A user's token is exchanged for the application, which acts for the user. */
export const DELEGATION: Plan = {
    kind: "delegation",
    client: { clientId: "goodies", secret: "g" },
    application: GOODIES,
    subject: { token: " a.b.c\n", type: ACCESS_TOKEN, source: SHOP },
    actor: { token: "d.e.f", type: ACCESS_TOKEN, source: { client: { clientId: "goodies", secret: "g" } } },
    targets: { ...NO_TARGETS, audiences: ["dob"] },
    fillings: 1,
};

/** A token with these claims and no valid signature. */
export function jwt(claims: object): string {
    return `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.sig`;
}
