// SPDX-License-Identifier: Apache-2.0
import { Label, type LabelProps } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { compare, type Claims, type Difference } from "../plan/claims";

const COLORS: Record<Difference, LabelProps["color"]> = {
    same: "grey",
    changed: "orange",
    added: "green",
    removed: "red",
};

/** The decoded tokens side by side, with the change of each claim of the subject token. */
export function ClaimsTable(props: { subject: Claims; actor?: Claims; issued: Claims }) {
    const { t } = useTranslation();
    return (
        <Table aria-label={t("pingone.claims")} variant="compact" className="pingone-claims pf-v5-u-mt-md">
            <Thead>
                <Tr>
                    <Th>{t("pingone.claim")}</Th>
                    <Th>{t("pingone.subjectToken")}</Th>
                    {props.actor && <Th>{t("pingone.actorToken")}</Th>}
                    <Th>{t("pingone.issuedToken")}</Th>
                    <Th modifier="fitContent">{t("pingone.difference")}</Th>
                </Tr>
            </Thead>
            <Tbody>
                {compare(props.subject, props.issued, props.actor).map((row) => (
                    <Tr key={row.claim}>
                        <Td dataLabel={t("pingone.claim")}>{row.claim}</Td>
                        <Td dataLabel={t("pingone.subjectToken")}>{row.before}</Td>
                        {props.actor && <Td dataLabel={t("pingone.actorToken")}>{row.actor}</Td>}
                        <Td dataLabel={t("pingone.issuedToken")}>{row.after}</Td>
                        <Td dataLabel={t("pingone.difference")}>
                            {row.difference && (
                                <Label isCompact color={COLORS[row.difference]}>
                                    {t(`pingone.difference.${row.difference}`)}
                                </Label>
                            )}
                        </Td>
                    </Tr>
                ))}
            </Tbody>
        </Table>
    );
}
