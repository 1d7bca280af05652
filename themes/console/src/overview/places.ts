// SPDX-License-Identifier: Apache-2.0

/** A page with the setting that rejected an exchange: its path, and the message key of its title. */
export interface Place {
    readonly path: string;
    readonly title: string;
}

const GATEWAYS: Place = { path: "pingone-gateways", title: "pingone.gateways" };
const ISSUERS: Place = { path: "pingone-issuers", title: "pingone.issuers" };
const DELEGATION: Place = { path: "pingone-applications/delegation", title: "pingone.delegation" };
const APPLICATIONS: Place = { path: "pingone-applications", title: "pingone.applications" };
/** The client has to send another request; the page shows one that succeeds. */
const REQUEST: Place = { path: "pingone-exchange", title: "pingone.exchange" };

/** The first that matches counts. */
const PLACES: readonly (readonly [RegExp, Place])[] = [
    [/^external_token_/, ISSUERS],
    [/^(credential_|gateway_|service_account_|signing_key_|signature_)/, GATEWAYS],
    [/^(parameter_|requested_token_type_|token_type_|resource_|actor_incomplete|actor_with_)/, REQUEST],
    [/(may_act|delegation|actor|chain)/, DELEGATION],
];

/** The page with the setting that rejects exchanges for this reason. */
export function placeOf(reason: string): Place {
    return PLACES.find(([pattern]) => pattern.test(reason))?.[1] ?? APPLICATIONS;
}
