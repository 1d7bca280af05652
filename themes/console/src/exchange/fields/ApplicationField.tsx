// SPDX-License-Identifier: Apache-2.0
import { Button } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AddApplicationDialog } from "../../applications/AddApplicationDialog";
import type { Application } from "../../applications/api/applications";
import { useApplications } from "../../applications/api/useApplications";
import { AudiencesDialog } from "../../applications/AudiencesDialog";
import { useSession } from "../../server/useSession";
import type { ClientCredentials } from "../api/request";
import { CreateClientDialog } from "../create/CreateClientDialog";
import { isOfAUser, type Kind } from "../plan/kinds";
import { useChoices } from "../search/useChoices";
import { ClientField } from "./ClientField";

/** The application that exchanges: one that exists, a client that becomes one, or a new one. */
export function ApplicationField(props: {
    kind: Kind;
    client: ClientCredentials;
    application?: Application;
    onChange: (client: ClientCredentials) => void;
    /** Receives its configuration. A client that is no application has none. */
    onKnown: (application: Application) => void;
}) {
    const { t } = useTranslation();
    const { may } = useSession();
    const choices = useChoices();
    const applications = useApplications();
    const [asked, setAsked] = useState<"create" | "add" | "audiences">();
    const { application, kind } = props;
    const close = () => setAsked(undefined);

    async function learn(clientId: string) {
        const known = clientId ? await applications.named(clientId).catch(() => undefined) : undefined;
        if (known) props.onKnown(known);
    }

    return (
        <ClientField
            label={t("pingone.application")}
            help={t(kind === "gateway" ? "pingone.applicationOrNone" : "pingone.applicationHelp")}
            client={props.client}
            search={choices.applications}
            onChange={props.onChange}
            onCommit={(clientId) => void learn(clientId)}
            actions={(choose) =>
                may("manage-clients") && (
                    <>
                        <Button variant="link" isInline onClick={() => setAsked("create")}>
                            {t("pingone.createApplication")}
                        </Button>
                        <Button variant="link" isInline onClick={() => setAsked("add")}>
                            {t("pingone.addApplication")}
                        </Button>
                        {application && (
                            <Button variant="link" isInline onClick={() => setAsked("audiences")}>
                                {t("pingone.editAudiences")}
                            </Button>
                        )}
                        {asked === "create" && (
                            <CreateClientDialog
                                title={t("pingone.createApplication")}
                                text={t("pingone.createApplicationText")}
                                draft={{
                                    clientId: "",
                                    exchanges: true,
                                    acceptedAudiences: [],
                                    audiences: [],
                                    signsIn: isOfAUser(kind),
                                }}
                                onCreated={choose}
                                onClose={close}
                            />
                        )}
                        {asked === "add" && (
                            <AddApplicationDialog onDone={({ clientId }) => choose(clientId)} onClose={close} />
                        )}
                        {asked === "audiences" && application && (
                            <AudiencesDialog
                                application={application}
                                onDone={() => void learn(application.clientId)}
                                onClose={close}
                            />
                        )}
                    </>
                )
            }
        />
    );
}
