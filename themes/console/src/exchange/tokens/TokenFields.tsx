// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import type { Exchanges } from "../api/exchanges";
import { isOfAUser } from "../plan/kinds";
import type { Plan, TypedToken } from "../plan/plan";
import { ObtainClientToken } from "./ObtainClientToken";
import { ObtainUserToken } from "./ObtainUserToken";
import { SubjectHints } from "./SubjectHints";
import { TokenField } from "./TokenField";

/** The subject token and the actor token of an application's exchange. */
export function TokenFields(props: {
    plan: Plan;
    exchanges: Exchanges;
    onChange: (change: { subject: TypedToken } | { actor: TypedToken }) => void;
}) {
    const { t } = useTranslation();
    const { plan, exchanges } = props;
    const { kind, subject, actor, application } = plan;
    const { clientId } = plan.client;
    const isUser = isOfAUser(kind);
    const obtaining = {
        exchanges,
        token: subject,
        onChange: (token: TypedToken) => props.onChange({ subject: token }),
    };
    return (
        <>
            {isUser ? (
                <ObtainUserToken
                    {...obtaining}
                    clientId={clientId}
                    application={application}
                    isDelegation={kind === "delegation"}
                />
            ) : (
                <ObtainClientToken {...obtaining} application={clientId} />
            )}
            <TokenField
                name="subject"
                label={t("pingone.subjectToken")}
                token={subject}
                hasType={isUser}
                onChange={(token) => props.onChange({ subject: token })}
            >
                <SubjectHints kind={kind} token={subject.token} clientId={clientId} application={application} />
            </TokenField>
            {kind === "delegation" && (
                <>
                    <ObtainClientToken
                        exchanges={exchanges}
                        token={actor}
                        initial={plan.client}
                        application={clientId}
                        onChange={(token) => props.onChange({ actor: token })}
                    />
                    <TokenField
                        name="actor"
                        label={t("pingone.actorToken")}
                        help={t("pingone.actorTokenHelp")}
                        token={actor}
                        hasType
                        onChange={(token) => props.onChange({ actor: token })}
                    />
                </>
            )}
        </>
    );
}
