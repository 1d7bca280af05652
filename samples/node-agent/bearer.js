// SPDX-License-Identifier: Apache-2.0
import { createRemoteJWKSet, jwtVerify } from "jose";

/** Verifies access tokens of a realm that are addressed to one audience; the result is the token's claims. */
export function bearerTokens(issuer, audience) {
    const keys = createRemoteJWKSet(new URL(`${issuer}/protocol/openid-connect/certs`));
    return async (token) => {
        const { payload } = await jwtVerify(token, keys, { issuer, audience, requiredClaims: ["exp", "sub"] });
        // An ID token is signed by the same keys and can have the same audience. Its typ is ID.
        if (payload.typ !== "Bearer") {
            throw new Error("not an access token");
        }
        // Such a token needs the proof of its key or certificate, which this sample does not check.
        if (payload.cnf) {
            throw new Error("a bound token");
        }
        return payload;
    };
}
