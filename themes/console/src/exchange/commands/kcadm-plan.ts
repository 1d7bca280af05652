// SPDX-License-Identifier: Apache-2.0
import type { Application } from "../../applications/api/applications";
import type { ClientDraft } from "../create/setup";
import { claimsOf, textClaim } from "../plan/claims";
import { isOfAUser } from "../plan/kinds";
import { gatewayIdOf, issuedTo, type Plan, type TypedToken } from "../plan/plan";
import { audiencesOf } from "../plan/prefill";
import type { KcadmPlan } from "./kcadm";

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

/** The gateway that exchanges, as far as the page knows it. */
function gatewayOf(plan: Plan): KcadmPlan["gateway"] {
    if (plan.gateway && plan.gateway.id === gatewayIdOf(plan)) return plan.gateway;
    const claims = claimsOf(plan.subject.token);
    return {
        name: textClaim(claims, "gatewayName") ?? "Edge gateway",
        type: textClaim(claims, "gatewayType") ?? "PING_FEDERATE",
        applications: [],
    };
}

function usernameOf({ source, token }: TypedToken): string | undefined {
    return source?.user?.username ?? textClaim(claimsOf(token), "preferred_username");
}
