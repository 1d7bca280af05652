// SPDX-License-Identifier: Apache-2.0
import { Label } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { useSession } from "../server/useSession";
import type { MayActMapper } from "./api/applications";
import { clientPath } from "./api/clients";

/** One mapper per row, with the actor that it names in tokens. */
export function MappersTable({ mappers }: { mappers: readonly MayActMapper[] }) {
    const { t } = useTranslation();
    const { console } = useSession();
    return (
        <Table aria-label={t("pingone.byMayAct")} variant="compact">
            <Thead>
                <Tr>
                    <Th>{t("pingone.actor")}</Th>
                    <Th>{t("pingone.tokensOf")}</Th>
                    <Th>{t("pingone.mapper")}</Th>
                </Tr>
            </Thead>
            <Tbody>
                {mappers.map((mapper) => (
                    <Tr key={mapper.id}>
                        <Td dataLabel={t("pingone.actor")} modifier="breakWord">
                            {mapper.actor ?? <Label color="orange">{t("pingone.none")}</Label>}
                        </Td>
                        <Td dataLabel={t("pingone.tokensOf")} modifier="breakWord">
                            {mapper.client?.clientId ?? t("pingone.scopeNamed", { name: mapper.clientScope?.name })}
                        </Td>
                        <Td dataLabel={t("pingone.mapper")} modifier="breakWord">
                            <a href={console.href(mapperPath(mapper))}>{mapper.name}</a>
                        </Td>
                    </Tr>
                ))}
            </Tbody>
        </Table>
    );
}

function mapperPath({ id, client, clientScope }: MayActMapper): string {
    const form = `mappers/${encodeURIComponent(id)}/edit`;
    return client
        ? clientPath(client.id, `clientScopes/dedicated/${form}`)
        : `client-scopes/${encodeURIComponent(clientScope?.id ?? "")}/${form}`;
}
