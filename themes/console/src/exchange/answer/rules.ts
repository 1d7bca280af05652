// SPDX-License-Identifier: Apache-2.0
import type { Kind } from "../plan/kinds";

/** The rules in the order in which the server evaluates them. */
export const RULES = [
    "client",
    "form",
    "requester",
    "credential",
    "open",
    "actorToken",
    "subjectToken",
    "received",
    "parties",
    "mayAct",
    "policy",
    "chain",
    "scope",
    "claims",
    "target",
    "certificate",
] as const;

export type Rule = (typeof RULES)[number];

const OF_GATEWAY: readonly Rule[] = [
    "client",
    "form",
    "requester",
    "credential",
    "open",
    "scope",
    "target",
    "certificate",
];
const OF_DELEGATION_ONLY: readonly Rule[] = ["actorToken", "policy"];

/** The reasons of the catalogue, by the rule that rejects with them. */
const REASONS: Record<Rule, readonly string[]> = {
    client: [],
    requester: [
        "application_is_public",
        "grant_not_enabled",
        "delegation_not_switched_on",
        "subject_token_carries_delegation",
        "exchanged_token_not_accepted",
        "assertion_carries_delegation",
        "assertion_of_trusted_issuer",
        "permission_request_carries_delegation",
    ],
    form: [
        "parameter_missing",
        "parameter_repeated",
        "parameter_too_long",
        "parameter_malformed",
        "parameter_not_supported",
        "requested_token_type_not_supported",
        "token_type_unknown",
        "actor_incomplete",
        "actor_with_gateway_credential",
        "resource_malformed",
    ],
    credential: [
        "credential_malformed",
        "credential_unknown",
        "credential_altered",
        "credential_expired",
        "gateway_not_found",
        "gateway_disabled",
        "service_account_disabled",
        "service_account_replaced",
        "signing_key_gone",
        "signature_invalid",
    ],
    open: ["gateway_not_open_to_client"],
    actorToken: ["actor_token_invalid", "actor_token_unproven"],
    subjectToken: [
        "subject_token_invalid",
        "subject_token_unproven",
        "subject_token_act_invalid",
        "actor_gone",
        "external_token_issuer_not_assigned",
        "external_token_malformed",
        "external_token_signature_invalid",
        "external_token_for_another_audience",
        "external_token_time_invalid",
        "external_token_carries_delegation",
        "external_token_subject_not_linked",
        "external_token_user_disabled",
        "external_token_replayed",
    ],
    received: ["subject_token_not_for_application"],
    parties: [
        "actor_token_is_delegated",
        "subject_session_opened_by_administrator",
        "actor_session_opened_by_administrator",
        "actor_is_another_service_account",
        "actor_is_the_subject",
    ],
    mayAct: ["actor_not_named_by_may_act", "actor_service_account_disabled"],
    policy: ["actor_token_of_another_client", "delegation_not_allowed"],
    chain: ["actor_acts_twice", "chain_too_long"],
    scope: ["scope_not_granted", "consent_missing"],
    claims: ["required_claim_missing"],
    target: ["target_not_reached"],
    certificate: ["client_certificate_missing"],
};

/** `open` means that the server did not reach the rule, or that it is unknown. */
export type RuleState = "met" | "rejected" | "possible" | "open";

export interface JudgedRule {
    readonly rule: Rule;
    readonly state: RuleState;
    /** The reasons of this rule, if it rejected or may have rejected the request. */
    readonly reasons: readonly string[];
}

/** The rule that rejects with this reason. */
export function ruleOf(reason: string): Rule | undefined {
    return RULES.find((rule) => REASONS[rule].includes(reason));
}

/** The rules that apply to an exchange. Without an application, no rule about an application is evaluated. */
export function rulesFor(kind: Kind, hasApplication: boolean): Rule[] {
    if (kind === "gateway")
        return OF_GATEWAY.filter((rule) => hasApplication || (rule !== "client" && rule !== "requester"));
    return RULES.filter(
        (rule) =>
            rule !== "credential" && rule !== "open" && (kind === "delegation" || !OF_DELEGATION_ONLY.includes(rule)),
    );
}

/**
 * The result of each rule: all are met after a success. After a rejection with one reason, the rules before it are met
 * and those after it are open. If several reasons are possible, so are several rules.
 */
export function judged(rules: readonly Rule[], reasons: readonly string[] | "none"): JudgedRule[] {
    if (reasons === "none") return rules.map((rule) => ({ rule, state: "met", reasons: [] }));
    const of = (rule: Rule) => reasons.filter((reason) => ruleOf(reason) === rule);
    const candidates = rules.filter((rule) => of(rule).length > 0);
    const first = rules.findIndex((rule) => candidates.includes(rule));
    return rules.map((rule, place) => {
        if (candidates.includes(rule)) {
            return { rule, state: candidates.length === 1 ? "rejected" : "possible", reasons: of(rule) };
        }
        return { rule, state: place < first ? "met" : "open", reasons: [] };
    });
}

/** A client that is not authenticated is rejected before all other rules, without a reason of the catalogue. */
export function unauthenticated(rules: readonly Rule[]): JudgedRule[] {
    return rules.map((rule) => ({ rule, state: rule === "client" ? "rejected" : "open", reasons: [] }));
}
