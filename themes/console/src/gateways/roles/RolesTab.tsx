// SPDX-License-Identifier: Apache-2.0
import {
    Button,
    EmptyState,
    EmptyStateBody,
    EmptyStateFooter,
    EmptyStateHeader,
    ToolbarItem,
} from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../server/useSession";
import { Alert } from "../../shared/alerts/Alert";
import { useAnnounce } from "../../shared/alerts/Alerts";
import { Dialog } from "../../shared/dialogs/Dialog";
import { ListToolbar } from "../../shared/lists/ListToolbar";
import { Wait, useLoaded } from "../../shared/loading/loaded";
import { Padded } from "../../shared/pages/PageTabs";
import type { Gateway, Role } from "../api/gateway";
import { useGateways } from "../api/useGateways";
import { AssignRolesDialog } from "./AssignRolesDialog";
import { descriptionOf } from "./description";

/** The roles of a gateway: those that its tokens carry. */
export function RolesTab({ gateway }: { gateway: Gateway }) {
    const { t } = useTranslation();
    const { may, messages } = useSession();
    const gateways = useGateways();
    const announce = useAnnounce();
    const loaded = useLoaded(() => gateways.roles(gateway.id), [gateways, gateway.id]);
    const [isAssigning, setAssigning] = useState(false);
    const [leaving, setLeaving] = useState<Role>();
    // The same permission that Keycloak requires for its own role mappings.
    const canAssign = may("manage-clients") && may("manage-users");

    async function withdraw(role: Role) {
        await gateways.withdraw(gateway.id, role.id);
        announce.success(t("pingone.roleRemoved"));
        loaded.reload();
    }

    const assign = canAssign && <Button onClick={() => setAssigning(true)}>{t("pingone.assignRoles")}</Button>;
    return (
        <>
            <Wait of={loaded}>
                {(roles) =>
                    roles.length === 0 ? (
                        <EmptyState>
                            <EmptyStateHeader headingLevel="h2" titleText={t("pingone.noRoles")} />
                            <EmptyStateBody>{t("pingone.noRolesText")}</EmptyStateBody>
                            <EmptyStateFooter>{assign}</EmptyStateFooter>
                        </EmptyState>
                    ) : (
                        <>
                            <ListToolbar onRefresh={loaded.reload}>
                                {assign && <ToolbarItem>{assign}</ToolbarItem>}
                            </ListToolbar>
                            <Table aria-label={t("pingone.roles")} variant="compact">
                                <Thead>
                                    <Tr>
                                        <Th>{t("pingone.name")}</Th>
                                        <Th>{t("pingone.roleClient")}</Th>
                                        <Th>{t("pingone.description")}</Th>
                                        {canAssign && <Th screenReaderText={t("pingone.actions")} />}
                                    </Tr>
                                </Thead>
                                <Tbody>
                                    {roles.map((role) => (
                                        <Tr key={role.id}>
                                            <Td dataLabel={t("pingone.name")} modifier="breakWord">
                                                {role.name}
                                            </Td>
                                            <Td dataLabel={t("pingone.roleClient")} modifier="breakWord">
                                                {role.isHidden ? "" : (role.client ?? t("pingone.realmRole"))}
                                            </Td>
                                            <Td dataLabel={t("pingone.description")} modifier="breakWord">
                                                {descriptionOf(role, messages)}
                                            </Td>
                                            {canAssign && (
                                                <Td isActionCell>
                                                    {!role.isHidden && (
                                                        <Button
                                                            variant="link"
                                                            aria-label={t("pingone.removeName", { name: role.name })}
                                                            onClick={() => setLeaving(role)}
                                                        >
                                                            {t("pingone.remove")}
                                                        </Button>
                                                    )}
                                                </Td>
                                            )}
                                        </Tr>
                                    ))}
                                </Tbody>
                            </Table>
                        </>
                    )
                }
            </Wait>
            <Padded>
                <Alert isInline isPlain variant="info" title={t("pingone.rolesOfClient")} />
            </Padded>
            {isAssigning && (
                <AssignRolesDialog
                    gateway={gateway}
                    has={loaded.value ?? []}
                    onDone={loaded.reload}
                    onClose={() => setAssigning(false)}
                />
            )}
            {leaving && (
                <Dialog
                    danger
                    title={t("pingone.removeRole", { name: leaving.name })}
                    action={t("pingone.remove")}
                    act={() => withdraw(leaving)}
                    onClose={() => setLeaving(undefined)}
                >
                    {t("pingone.removeRoleText", { name: gateway.name })}
                </Dialog>
            )}
        </>
    );
}
