// SPDX-License-Identifier: Apache-2.0
import type { Application } from "../../applications/api/applications";
import type { Gateway } from "../../gateways/api/gateway";
import {
    ACCESS_TOKEN,
    GATEWAY_CREDENTIAL,
    type ClientCredentials,
    type ExchangeForm,
    type TokenSource,
} from "../api/request";
import { claimsOf, textClaim } from "./claims";
import type { Kind } from "./kinds";
import { prefill } from "./prefill";

/** A token that was pasted or obtained, and its stated token type. */
export interface TypedToken {
    readonly token: string;
    readonly type: string;
    /** How it was obtained on the page. */
    readonly source?: TokenSource;
}

export const NO_TOKEN: TypedToken = { token: "", type: ACCESS_TOKEN };

/** The requested properties of the issued token. */
export interface Targets {
    readonly scope: string;
    readonly audiences: readonly string[];
    readonly resources: readonly string[];
    readonly requestedTokenType: string;
}

export const NO_TARGETS: Targets = { scope: "", audiences: [], resources: [], requestedTokenType: "" };

/** Everything that the page knows about an exchange. */
export interface Plan {
    readonly kind: Kind;
    readonly gateway?: Gateway;
    /** How the application authenticates; no client id means none. */
    readonly client: ClientCredentials;
    /** The configuration of the application, if the client is one. */
    readonly application?: Application;
    readonly subject: TypedToken;
    readonly actor: TypedToken;
    readonly targets: Targets;
    /** How often the page, not the user, has set the targets. */
    readonly fillings: number;
}

/** The plan with another client. An application's configuration and targets are not those of another client. */
export function withClient(plan: Plan, client: ClientCredentials): Plan {
    if (!plan.application || plan.application.clientId === client.clientId) return { ...plan, client };
    return filledIn({ ...plan, client, application: undefined });
}

/** The plan with the configuration of its client, which arrives later than the client is chosen. */
export function withApplication(plan: Plan, application: Application): Plan {
    // The user may have chosen another client meanwhile.
    if (plan.client.clientId !== application.clientId) return plan;
    const { audiences, scope } = plan.targets;
    // The user may have typed targets meanwhile, or changed those that were filled in.
    const isKept = plan.application?.id === application.id || audiences.length > 0 || scope !== "";
    return isKept ? { ...plan, application } : filledIn({ ...plan, application });
}

/** The plan with the targets of its application. */
function filledIn(plan: Plan): Plan {
    const targets = { ...plan.targets, ...prefill(plan.application) };
    return { ...plan, targets, fillings: plan.fillings + 1 };
}

/** The request of the exchange. */
export function formOf({ kind, client, subject, actor, targets }: Plan): ExchangeForm {
    return {
        client: client.clientId ? client : undefined,
        subjectToken: subject.token.trim(),
        subjectTokenType: kind === "gateway" ? GATEWAY_CREDENTIAL : subject.type,
        actorToken: kind === "delegation" ? actor.token.trim() : undefined,
        actorTokenType: actor.type,
        ...targets,
    };
}

/** The client to which the subject token was issued. */
export function issuedTo(plan: Plan): string | undefined {
    if (plan.kind === "gateway") return undefined;
    return plan.subject.source?.client.clientId ?? textClaim(claimsOf(plan.subject.token), "azp");
}

/** The id of the gateway that exchanges: the one that the credential names, otherwise the one that was chosen. */
export function gatewayIdOf({ gateway, subject }: Plan): string | undefined {
    return textClaim(claimsOf(subject.token), "gatewayId") ?? gateway?.id;
}
