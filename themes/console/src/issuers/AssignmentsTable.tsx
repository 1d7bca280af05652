// SPDX-License-Identifier: Apache-2.0
import { Button, Label } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "../applications/api/applications";
import { clientPath } from "../applications/api/clients";
import { useSession } from "../server/useSession";

/**
 * One application per row.
 *
 * @param props.alias the alias of the trusted issuer
 * @param props.isLoading whether the rows may be old
 */
export function AssignmentsTable(props: {
    alias: string;
    applications: readonly Application[];
    isLoading: boolean;
    onAssign: (application: Application) => Promise<void>;
    onRemove: (application: Application) => void;
}) {
    const { t } = useTranslation();
    const { console, may } = useSession();
    const [isAssigning, setAssigning] = useState(false);
    const canManage = may("manage-clients");

    async function assign(application: Application) {
        setAssigning(true);
        await props.onAssign(application);
        setAssigning(false);
    }

    return (
        <Table aria-label={t("pingone.applications")} variant="compact">
            <Thead>
                <Tr>
                    <Th>{t("pingone.client")}</Th>
                    <Th>{t("pingone.mayExchangeItsTokens")}</Th>
                    {canManage && <Th screenReaderText={t("pingone.actions")} />}
                </Tr>
            </Thead>
            <Tbody>
                {props.applications.map((application) => {
                    const isAssigned = application.trustedIssuers.includes(props.alias);
                    return (
                        <Tr key={application.id}>
                            <Td dataLabel={t("pingone.client")} modifier="breakWord">
                                <a href={console.href(clientPath(application.id, "settings"))}>
                                    {application.clientId}
                                </a>
                                {application.name && <div>{application.name}</div>}
                            </Td>
                            <Td dataLabel={t("pingone.mayExchangeItsTokens")}>
                                <Label color={isAssigned ? "green" : "grey"}>
                                    {t(isAssigned ? "pingone.assigned" : "pingone.notAssigned")}
                                </Label>
                            </Td>
                            {canManage && (
                                <Td isActionCell>
                                    <Button
                                        variant="link"
                                        // It is not disabled: the focus would be lost.
                                        isAriaDisabled={isAssigning || props.isLoading}
                                        aria-label={t(isAssigned ? "pingone.removeName" : "pingone.assignName", {
                                            name: application.clientId,
                                        })}
                                        onClick={() =>
                                            isAssigned ? props.onRemove(application) : void assign(application)
                                        }
                                    >
                                        {t(isAssigned ? "pingone.remove" : "pingone.assign")}
                                    </Button>
                                </Td>
                            )}
                        </Tr>
                    );
                })}
            </Tbody>
        </Table>
    );
}
