// SPDX-License-Identifier: Apache-2.0
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../server/useSession";
import { RowActions } from "../shared/lists/RowActions";
import { State } from "../shared/values/State";
import { issuerPath, type Issuer } from "./api";
import { DeleteIssuer } from "./DeleteIssuer";
import { useMayWriteIssuers } from "./useIssuers";

/** One trusted issuer per row. */
export function IssuersTable({ issuers, onChanged }: { issuers: readonly Issuer[]; onChanged: () => void }) {
    const { t } = useTranslation();
    const { console } = useSession();
    const mayWrite = useMayWriteIssuers();
    const [leaving, setLeaving] = useState<Issuer>();

    return (
        <>
            <Table aria-label={t("pingone.issuers")} variant="compact">
                <Thead>
                    <Tr>
                        <Th>{t("pingone.name")}</Th>
                        <Th>{t("pingone.alias")}</Th>
                        <Th>{t("pingone.issuer")}</Th>
                        <Th>{t("pingone.state")}</Th>
                        {mayWrite && <Th screenReaderText={t("pingone.actions")} />}
                    </Tr>
                </Thead>
                <Tbody>
                    {issuers.map((issuer) => (
                        <Tr key={issuer.id}>
                            <Td dataLabel={t("pingone.name")} modifier="breakWord">
                                <a href={console.href(issuerPath(issuer.id))}>{issuer.name}</a>
                            </Td>
                            <Td dataLabel={t("pingone.alias")} modifier="breakWord">
                                {issuer.alias}
                            </Td>
                            <Td dataLabel={t("pingone.issuer")} modifier="breakWord">
                                {issuer.issuer}
                            </Td>
                            <Td dataLabel={t("pingone.state")}>
                                <State enabled={issuer.enabled} />
                            </Td>
                            {mayWrite && (
                                <RowActions
                                    of={issuer.name}
                                    items={[{ title: t("pingone.delete"), onClick: () => setLeaving(issuer) }]}
                                />
                            )}
                        </Tr>
                    ))}
                </Tbody>
            </Table>
            {leaving && <DeleteIssuer issuer={leaving} onClose={() => setLeaving(undefined)} onDone={onChanged} />}
        </>
    );
}
