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
    "actorAccount",
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

const BY_REASON: ReadonlyMap<string, Fix> = new Map(
    Object.entries<Fix>({
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
        actor_service_account_disabled: "actorAccount",
        delegation_not_allowed: "policy",
        actor_acts_twice: "chain",
        chain_too_long: "chain",
        actor_gone: "newToken",
        scope_not_granted: "scope",
        consent_missing: "consent",
        target_not_reached: "target",
        required_claim_missing: "claim",
        client_certificate_missing: "certificate",
    }),
);

/** The change after a rejection with this reason. Every other reason is about the request itself. */
export function fixOf(reason: string): Fix {
    return BY_REASON.get(reason) ?? (reason.startsWith("external_token_") ? "issuers" : "request");
}
