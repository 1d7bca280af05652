// SPDX-License-Identifier: Apache-2.0
import type { Application } from "../applications/api";
import type { Gateway } from "../gateways/api";
import type { CurlPlan, TokenSource } from "./curl";
import type { KcadmPlan } from "./kcadm";
import { isOfAUser, type Kind } from "./kinds";
import { audiencesOf, prefill } from "./prefill";
import { ACCESS_TOKEN, GATEWAY_CREDENTIAL, type ClientCredentials, type ExchangeForm } from "./request";
import type { ClientDraft } from "./setup";
import { claimsOf, type Claims } from "./token";

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

export function curlPlan(plan: Plan, endpoint: string): CurlPlan {
    const form = formOf(plan);
    return {
        endpoint,
        form,
        subject: plan.subject.source,
        actor: form.actorToken ? plan.actor.source : undefined,
    };
}

/** The client to which the subject token was issued. */
export function issuedTo(plan: Plan): string | undefined {
    if (plan.kind === "gateway") return undefined;
    return plan.subject.source?.client.clientId ?? text(claimsOf(plan.subject.token)?.["azp"]);
}

/** The objects that must exist in a realm for this exchange. */
export function kcadmPlan(plan: Plan, server: string, realm: string): KcadmPlan {
    const application = plan.client.clientId;
    const first = issuedTo(plan);
    const mayAct = plan.kind === "delegation" && application ? application : undefined;
    const isFirst = first === application;
    const clients: ClientDraft[] = [];
    if (first && !isFirst) {
        clients.push({
            clientId: first,
            exchanges: false,
            acceptedAudiences: [],
            audiences: application ? [application] : [],
            signsIn: isOfAUser(plan.kind),
            mayAct,
        });
    }
    if (application)
        clients.push(applicationDraft(plan, isFirst && isOfAUser(plan.kind), isFirst ? mayAct : undefined));
    return {
        server,
        realm,
        gateway: plan.kind === "gateway" ? gatewayOf(plan) : undefined,
        clients,
        scopes: application ? scopesOf(plan.application) : [],
        username: isOfAUser(plan.kind) ? usernameOf(plan.subject) : undefined,
    };
}

function applicationDraft({ client, application, targets }: Plan, signsIn: boolean, mayAct?: string): ClientDraft {
    return {
        clientId: client.clientId,
        exchanges: true,
        acceptedAudiences: application?.acceptedAudiences ?? [],
        audiences: application
            ? audiencesOf(application.targets.filter((target) => !target.scope))
            : [...targets.audiences],
        signsIn,
        mayAct,
    };
}

function scopesOf(application: Application | undefined): KcadmPlan["scopes"] {
    const withScope = (application?.targets ?? []).filter((target) => target.scope);
    return [...new Set(withScope.map((target) => target.scope!))].map((name) => {
        const targets = withScope.filter((target) => target.scope === name);
        return { name, audiences: audiencesOf(targets), optional: targets.some((target) => target.optional) };
    });
}

/** The id of the gateway that exchanges: the one that the credential names, otherwise the one that was chosen. */
export function gatewayIdOf({ gateway, subject }: Plan): string | undefined {
    return text(claimsOf(subject.token)?.["gatewayId"]) ?? gateway?.id;
}

/** The gateway that exchanges, as far as the page knows it. */
function gatewayOf(plan: Plan): KcadmPlan["gateway"] {
    if (plan.gateway && plan.gateway.id === gatewayIdOf(plan)) return plan.gateway;
    const claims = claimsOf(plan.subject.token) ?? {};
    return {
        name: text(claims["gatewayName"]) ?? "Edge gateway",
        type: text(claims["gatewayType"]) ?? "PING_FEDERATE",
        applications: [],
    };
}

function usernameOf({ source, token }: TypedToken): string | undefined {
    const claims: Claims = claimsOf(token) ?? {};
    return source?.user?.username ?? text(claims["preferred_username"]);
}

function text(value: unknown): string | undefined {
    return typeof value === "string" && value !== "" ? value : undefined;
}
