// SPDX-License-Identifier: Apache-2.0
import { createRemoteJWKSet, errors, jwtVerify } from "jose";

const CODES_OF_MISSING_KEYS = ["ERR_JOSE_GENERIC", "ERR_JWKS_INVALID", "ERR_JWKS_TIMEOUT"];

/** Verifies access tokens of a realm that are addressed to one audience; the result is the token's claims. */
export function bearerTokens(issuer, audience) {
    const keys = createRemoteJWKSet(new URL(`${issuer}/protocol/openid-connect/certs`));
    return async (token) => {
        const { payload } = await jwtVerify(token, keys, { issuer, audience, requiredClaims: ["exp", "sub"] });
        // An ID token is signed by the same keys and can have the same audience. Its typ is ID.
        if (payload.typ !== "Bearer") {
            throw new errors.JWTInvalid("not an access token");
        }
        // Such a token needs the proof of its key or certificate, which this sample does not check.
        if (payload.cnf) {
            throw new errors.JWTInvalid("a bound token");
        }
        return payload;
    };
}

/**
 * Whether the realm's keys could not be loaded. The token may be valid then. After a 401, a client would discard it and
 * ask its user to sign in again.
 */
export const areKeysMissing = (problem) =>
    !(problem instanceof errors.JOSEError) || CODES_OF_MISSING_KEYS.includes(problem.code);
