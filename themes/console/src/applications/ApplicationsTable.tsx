// SPDX-License-Identifier: Apache-2.0
import { Label } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../server/useSession";
import { RowActions } from "../shared/lists/RowActions";
import { Names } from "../shared/values/Names";
import { State } from "../shared/values/State";
import type { Application } from "./api/applications";
import { clientPath } from "./api/clients";
import { AudiencesDialog } from "./AudiencesDialog";
import { SwitchOffDialog } from "./SwitchOffDialog";

type Asked = { what: "audiences" | "off"; application: Application };

/** One application per row. */
export function ApplicationsTable(props: { applications: readonly Application[]; onChanged: () => void }) {
    const { t } = useTranslation();
    const { console, may } = useSession();
    const [asked, setAsked] = useState<Asked>();
    const canManage = may("manage-clients");
    const close = () => setAsked(undefined);

    return (
        <>
            <Table aria-label={t("pingone.applications")} variant="compact">
                <Thead>
                    <Tr>
                        <Th>{t("pingone.client")}</Th>
                        <Th>{t("pingone.state")}</Th>
                        <Th>{t("pingone.acceptedAudiences")}</Th>
                        <Th>{t("pingone.targets")}</Th>
                        {canManage && <Th screenReaderText={t("pingone.actions")} />}
                    </Tr>
                </Thead>
                <Tbody>
                    {props.applications.map((application) => (
                        <Tr key={application.id}>
                            <Td dataLabel={t("pingone.client")} modifier="breakWord">
                                <a href={console.href(clientPath(application.id, "settings"))}>
                                    {application.clientId}
                                </a>
                                {application.name && <div>{application.name}</div>}
                            </Td>
                            <Td dataLabel={t("pingone.state")}>
                                <State enabled={application.enabled} />{" "}
                                {!application.confidential && <Label color="red">{t("pingone.isPublic")}</Label>}
                            </Td>
                            <Td dataLabel={t("pingone.acceptedAudiences")}>
                                <Names
                                    label={t("pingone.acceptedAudiences")}
                                    names={[application.clientId, ...application.acceptedAudiences]}
                                />
                            </Td>
                            <Td dataLabel={t("pingone.targets")}>
                                {application.targets.length === 0 ? (
                                    t("pingone.noTargets")
                                ) : (
                                    <Names
                                        label={t("pingone.targets")}
                                        names={application.targets.map(({ audience, scope, optional }) =>
                                            optional ? t("pingone.withScope", { audience, scope }) : audience,
                                        )}
                                    />
                                )}
                            </Td>
                            {canManage && (
                                <RowActions
                                    of={application.clientId}
                                    items={[
                                        {
                                            title: t("pingone.editAudiences"),
                                            onClick: () => setAsked({ what: "audiences", application }),
                                        },
                                        {
                                            title: t("pingone.switchOff"),
                                            onClick: () => setAsked({ what: "off", application }),
                                        },
                                    ]}
                                />
                            )}
                        </Tr>
                    ))}
                </Tbody>
            </Table>
            {asked?.what === "audiences" && (
                <AudiencesDialog application={asked.application} onDone={props.onChanged} onClose={close} />
            )}
            {asked?.what === "off" && (
                <SwitchOffDialog application={asked.application} onDone={props.onChanged} onClose={close} />
            )}
        </>
    );
}
