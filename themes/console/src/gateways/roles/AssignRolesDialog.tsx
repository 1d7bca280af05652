// SPDX-License-Identifier: Apache-2.0
import { Checkbox, SearchInput } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../server/useSession";
import { useAnnounce } from "../../shared/alerts/Alerts";
import { Dialog } from "../../shared/dialogs/Dialog";
import { NoMatch } from "../../shared/lists/NoMatch";
import { Wait, useLoaded } from "../../shared/loading/loaded";
import type { Gateway, Role } from "../api/gateway";
import { useGateways } from "../api/useGateways";
import { descriptionOf } from "./description";

/** A longer list is searched, not scrolled. */
const ROWS = 50;

/** Assigns roles to a gateway, out of those that the administrator may assign. */
export function AssignRolesDialog(props: {
    gateway: Gateway;
    has: readonly Role[];
    onDone: () => void;
    onClose: () => void;
}) {
    const { t } = useTranslation();
    const { messages } = useSession();
    const gateways = useGateways();
    const announce = useAnnounce();
    const loaded = useLoaded(() => gateways.assignableRoles(), [gateways]);
    const [search, setSearch] = useState("");
    const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());

    const free = (loaded.value ?? []).filter((role) => !props.has.some((one) => one.id === role.id));
    const wanted = search.trim().toLowerCase();
    const found = free
        .filter((role) => `${role.client ?? ""} ${role.name}`.toLowerCase().includes(wanted))
        .slice(0, ROWS);
    // A chosen role stays visible while another one is searched. One that was assigned meanwhile is no longer free.
    const offered = free.filter((role) => chosen.has(role.id) || found.includes(role));
    const selected = offered.filter((role) => chosen.has(role.id));

    function choose(id: string, isChosen: boolean) {
        setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((one) => one !== id)));
    }

    async function act() {
        try {
            for (const { id } of selected) {
                await gateways.assign(props.gateway.id, id);
                choose(id, false);
            }
            announce.success(t("pingone.rolesAssigned"));
        } finally {
            props.onDone();
        }
    }

    return (
        <Dialog
            width="large"
            title={t("pingone.assignRoles")}
            action={t("pingone.assign")}
            disabled={selected.length === 0}
            act={act}
            onClose={props.onClose}
        >
            <SearchInput
                aria-label={t("pingone.searchRoles")}
                placeholder={t("pingone.searchRoles")}
                value={search}
                onChange={(_, value) => setSearch(value)}
                onClear={() => setSearch("")}
                resetButtonLabel={t("pingone.clearSearch")}
            />
            <Wait of={loaded}>
                {() =>
                    offered.length === 0 ? (
                        <NoMatch isNarrowed={wanted !== ""} />
                    ) : (
                        <Table aria-label={t("pingone.assignRoles")} variant="compact">
                            <Thead>
                                <Tr>
                                    <Th>{t("pingone.name")}</Th>
                                    <Th>{t("pingone.roleClient")}</Th>
                                    <Th>{t("pingone.description")}</Th>
                                </Tr>
                            </Thead>
                            <Tbody>
                                {offered.map((role) => (
                                    <Tr key={role.id}>
                                        <Td dataLabel={t("pingone.name")} modifier="breakWord">
                                            <Checkbox
                                                id={`pingone-role-${role.id}`}
                                                label={role.name}
                                                isChecked={chosen.has(role.id)}
                                                onChange={(_, isChosen) => choose(role.id, isChosen)}
                                            />
                                        </Td>
                                        <Td dataLabel={t("pingone.roleClient")} modifier="breakWord">
                                            {role.client ?? t("pingone.realmRole")}
                                        </Td>
                                        <Td dataLabel={t("pingone.description")} modifier="breakWord">
                                            {descriptionOf(role, messages)}
                                        </Td>
                                    </Tr>
                                ))}
                            </Tbody>
                        </Table>
                    )
                }
            </Wait>
        </Dialog>
    );
}
