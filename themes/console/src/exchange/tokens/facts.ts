// SPDX-License-Identifier: Apache-2.0
import type { Application } from "../../applications/api/applications";
import type { Claims } from "../plan/claims";

/**
 * Whether an application may have received a token, and so may exchange it. The token must be issued to the
 * application, or be addressed to it or to one of its accepted audiences. The server has the same rule.
 */
export function isFor(claims: Claims, clientId: string, application?: Pick<Application, "acceptedAudiences">): boolean {
    const audiences = [claims["aud"]].flat();
    return (
        claims["azp"] === clientId ||
        audiences.includes(clientId) ||
        (application?.acceptedAudiences ?? []).some((audience) => audiences.includes(audience))
    );
}

/** Whether the token of the signed-in administrator is of this realm, and one that the application may exchange. */
export function ownTokenFits(
    claims: Claims | undefined,
    issuer: string,
    clientId: string,
    application?: Pick<Application, "acceptedAudiences">,
): boolean {
    return claims?.["iss"] === issuer && isFor(claims, clientId, application);
}

/** Whether `may_act` names the client by each member that it has. */
export function mayActNames(claims: Claims, clientId: string): boolean {
    const mayAct = claims["may_act"];
    if (typeof mayAct !== "object" || mayAct === null) return false;
    const { sub, client_id: named } = mayAct as Record<string, unknown>;
    const given = [sub, named].filter((name) => name !== undefined);
    return given.length > 0 && given.every((name) => name === clientId);
}

export function isExpired(claims: Claims, nowMillis: number): boolean {
    const end = claims["exp"];
    return typeof end === "number" && end * 1000 <= nowMillis;
}
