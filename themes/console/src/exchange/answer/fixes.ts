// SPDX-License-Identifier: Apache-2.0

/** The changes with which an exchange succeeds. Each is the key of a text. */
export const FIXES = [
    "request",
    "newToken",
    "signIn",
    "clientSecret",
    "confidential",
    "switchOn",
    "newCredential",
    "gateway",
    "serviceAccount",
    "keys",
    "boundTo",
    "address",
    "issuers",
    "mayAct",
    "ownActor",
    "policy",
    "chain",
    "consent",
    "scope",
    "target",
    "claim",
    "certificate",
] as const;

export type Fix = (typeof FIXES)[number];

/** The objects of an exchange, as far as the page knows them. */
export interface Parties {
    /** Ids in Keycloak's addresses, not client ids. */
    readonly application?: string;
    readonly gateway?: string;
    /** The client to which the subject token was issued. */
    readonly issuedTo?: string;
}

const BY_REASON: Readonly<Record<string, Fix>> = {
    application_is_public: "confidential",
    grant_not_enabled: "switchOn",
    delegation_not_switched_on: "switchOn",
    subject_token_carries_delegation: "switchOn",
    exchanged_token_not_accepted: "switchOn",
    credential_malformed: "newCredential",
    credential_unknown: "newCredential",
    credential_altered: "newCredential",
    credential_expired: "newCredential",
    gateway_not_found: "gateway",
    gateway_disabled: "gateway",
    service_account_disabled: "serviceAccount",
    service_account_replaced: "newCredential",
    signing_key_gone: "keys",
    signature_invalid: "newCredential",
    gateway_not_open_to_client: "boundTo",
    subject_token_invalid: "newToken",
    subject_token_act_invalid: "newToken",
    subject_token_not_for_application: "address",
    subject_session_opened_by_administrator: "signIn",
    actor_token_invalid: "newToken",
    actor_token_is_delegated: "ownActor",
    actor_session_opened_by_administrator: "signIn",
    actor_is_another_service_account: "ownActor",
    actor_token_of_another_client: "ownActor",
    actor_is_the_subject: "ownActor",
    actor_not_named_by_may_act: "mayAct",
    delegation_not_allowed: "policy",
    actor_acts_twice: "chain",
    chain_too_long: "chain",
    actor_gone: "newToken",
    scope_not_granted: "scope",
    consent_missing: "consent",
    target_not_reached: "target",
    required_claim_missing: "claim",
    client_certificate_missing: "certificate",
};

/** The change after a rejection with this reason. Every other reason is about the request itself. */
export function fixOf(reason: string): Fix {
    return BY_REASON[reason] ?? (reason.startsWith("external_token_") ? "issuers" : "request");
}

/** The console's form for a change, as a path below the realm. Undefined if the change is made on this page. */
export function formOf(fix: Fix, parties: Parties): string | undefined {
    const { application, gateway, issuedTo } = encoded(parties);
    switch (fix) {
        case "clientSecret":
            return application && `clients/${application}/credentials`;
        case "confidential":
        case "consent":
        case "certificate":
            return application && `clients/${application}/settings`;
        case "switchOn":
            return "pingone-applications";
        case "newCredential":
            return gateway ? `pingone-gateways/${gateway}/credentials` : "pingone-gateways";
        case "gateway":
        case "boundTo":
            return gateway ? `pingone-gateways/${gateway}/settings` : "pingone-gateways";
        case "serviceAccount":
            return gateway ? `clients/${gateway}/serviceAccount` : "pingone-gateways";
        case "keys":
            return "realm-settings/keys";
        case "address":
        case "mayAct":
        case "claim":
            return issuedTo ? mappers(issuedTo) : "pingone-applications/delegation";
        case "issuers":
            return "pingone-issuers";
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
