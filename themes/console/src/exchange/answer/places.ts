// SPDX-License-Identifier: Apache-2.0
import { fixOf, type Fix } from "./fixes";

/** A page with the setting that rejected an exchange: its path, and the message key of its title. */
export interface Place {
    readonly path: string;
    readonly title: string;
}

/** The objects of an exchange, as far as the page knows them. */
export interface Parties {
    /** Ids in Keycloak's addresses, not client ids. */
    readonly application?: string;
    readonly gateway?: string;
    /** The client to which the subject token was issued. */
    readonly issuedTo?: string;
}

const GATEWAYS: Place = { path: "pingone-gateways", title: "pingone.gateways" };
const ISSUERS: Place = { path: "pingone-issuers", title: "pingone.issuers" };
const DELEGATION: Place = { path: "pingone-applications/delegation", title: "pingone.delegation" };
const APPLICATIONS: Place = { path: "pingone-applications", title: "pingone.applications" };
/** The client has to send another request; the page shows one that succeeds. */
const REQUEST: Place = { path: "pingone-exchange", title: "pingone.exchange" };

const PLACES: Readonly<Record<Fix, Place>> = {
    request: REQUEST,
    newToken: REQUEST,
    signIn: REQUEST,
    clientSecret: APPLICATIONS,
    confidential: APPLICATIONS,
    switchOn: APPLICATIONS,
    newCredential: GATEWAYS,
    gateway: GATEWAYS,
    serviceAccount: GATEWAYS,
    keys: GATEWAYS,
    boundTo: GATEWAYS,
    address: APPLICATIONS,
    issuers: ISSUERS,
    mayAct: DELEGATION,
    actorAccount: APPLICATIONS,
    ownActor: REQUEST,
    policy: DELEGATION,
    chain: REQUEST,
    consent: APPLICATIONS,
    scope: APPLICATIONS,
    target: APPLICATIONS,
    claim: APPLICATIONS,
    certificate: APPLICATIONS,
};

/** The page with the setting that rejects exchanges for this reason. */
export function placeOf(reason: string): Place {
    return PLACES[fixOf(reason)];
}

/**
 * The console's form for a change, as a path below the realm; the page with the setting if its object is unknown.
 * Undefined if the change is made on the page of the exchange.
 */
export function formOf(fix: Fix, parties: Parties): string | undefined {
    const place = PLACES[fix];
    if (place === REQUEST) return undefined;
    return exactForm(fix, encoded(parties)) || place.path;
}

function exactForm(fix: Fix, { application, gateway, issuedTo }: Parties): string | undefined {
    switch (fix) {
        case "clientSecret":
            return application && `clients/${application}/credentials`;
        case "confidential":
        case "consent":
        case "certificate":
            return application && `clients/${application}/settings`;
        case "newCredential":
            return gateway && `pingone-gateways/${gateway}/credentials`;
        case "gateway":
        case "boundTo":
            return gateway && `pingone-gateways/${gateway}/settings`;
        case "serviceAccount":
            return gateway && `clients/${gateway}/serviceAccount`;
        case "keys":
            return "realm-settings/keys";
        case "address":
        case "mayAct":
        case "claim":
            return issuedTo && mappers(issuedTo);
        case "actorAccount":
            return application && `clients/${application}/serviceAccount`;
        case "policy":
            return "realm-settings/client-policies/policies";
        case "scope":
            return application && `clients/${application}/clientScopes/setup`;
        case "target":
            return application && mappers(application);
        default:
            return undefined;
    }
}

/** A pasted token can name any gateway. */
function encoded({ application, gateway, issuedTo }: Parties): Parties {
    return {
        application: application && encodeURIComponent(application),
        gateway: gateway && encodeURIComponent(gateway),
        issuedTo: issuedTo && encodeURIComponent(issuedTo),
    };
}

function mappers(client: string): string {
    return `clients/${client}/clientScopes/dedicated`;
}
