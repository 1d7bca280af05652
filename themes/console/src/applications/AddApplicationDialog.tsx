// SPDX-License-Identifier: Apache-2.0
import { Radio } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnnounce } from "../shared/alerts/Alerts";
import { Dialog } from "../shared/dialogs/Dialog";
import { NoMatch } from "../shared/lists/NoMatch";
import { SearchField } from "../shared/lists/SearchField";
import { Wait, useLoaded } from "../shared/loading/loaded";
import type { Client } from "./api/clients";
import { useClients } from "./api/useClients";

const ROWS = 20;

/** Switches token exchange on for a client. */
export function AddApplicationDialog(props: { onDone: (client: Client) => void; onClose: () => void }) {
    const { t } = useTranslation();
    const clients = useClients();
    const announce = useAnnounce();
    const [search, setSearch] = useState("");
    const [chosenId, setChosenId] = useState<string>();
    const loaded = useLoaded((signal) => clients.candidates(search, ROWS, signal), [clients, search]);
    // The rows of an earlier search stay until those of the newest one are loaded.
    const chosen = loaded.value?.find((client) => client.id === chosenId);

    function find(text: string) {
        setSearch(text);
        setChosenId(undefined);
    }

    async function act() {
        if (!chosen) return;
        await clients.switchOn(chosen.id);
        announce.success(t("pingone.switchedOn"));
        props.onDone(chosen);
    }

    return (
        <Dialog
            width="medium"
            title={t("pingone.addApplication")}
            action={t("pingone.switchOn")}
            disabled={!chosen}
            act={act}
            onClose={props.onClose}
        >
            <p className="pf-v5-u-mb-md">{t("pingone.addApplicationText")}</p>
            <SearchField label={t("pingone.searchClients")} onSearch={find} />
            <Wait of={loaded}>
                {(found) =>
                    found.length === 0 ? (
                        <NoMatch />
                    ) : (
                        <Table aria-label={t("pingone.addApplication")} variant="compact">
                            <Thead>
                                <Tr>
                                    <Th>{t("pingone.client")}</Th>
                                    <Th>{t("pingone.name")}</Th>
                                </Tr>
                            </Thead>
                            <Tbody>
                                {found.map((client) => (
                                    <Tr key={client.id}>
                                        <Td dataLabel={t("pingone.client")} modifier="breakWord">
                                            <Radio
                                                id={`pingone-add-${client.id}`}
                                                name="pingone-add"
                                                label={client.clientId}
                                                isChecked={chosenId === client.id}
                                                onChange={() => setChosenId(client.id)}
                                            />
                                        </Td>
                                        <Td dataLabel={t("pingone.name")} modifier="breakWord">
                                            {client.name}
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
