// SPDX-License-Identifier: Apache-2.0
import { Label, List, ListItem, type LabelProps } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { RowActions } from "../../../shared/lists/RowActions";
import { Time } from "../../../shared/values/Time";
import type { Credential } from "../../api/gateway";
import { marksOf, type Mark } from "./credential-health";

const COLORS: Record<Mark, LabelProps["color"]> = {
    expired: "red",
    keyGone: "red",
    expiresSoon: "orange",
    keyPassive: "orange",
    unused: "gold",
};

/** One credential per row. Without `onRevoke` and `onRotate` the rows have no actions. */
export function CredentialsTable(props: {
    credentials: readonly Credential[];
    onRevoke?: (credential: Credential) => void;
    onRotate?: (credential: Credential) => void;
}) {
    const { t } = useTranslation();
    const { onRevoke, onRotate } = props;
    const hasActions = onRevoke !== undefined || onRotate !== undefined;

    return (
        <Table aria-label={t("pingone.credentials")} variant="compact">
            <Thead>
                <Tr>
                    <Th>{t("pingone.credentialId")}</Th>
                    <Th modifier="nowrap">{t("pingone.createdAt")}</Th>
                    <Th modifier="nowrap">{t("pingone.lastUse")}</Th>
                    <Th modifier="nowrap">{t("pingone.expiresAt")}</Th>
                    <Th>{t("pingone.credentialStatus")}</Th>
                    {hasActions && <Th screenReaderText={t("pingone.actions")} />}
                </Tr>
            </Thead>
            <Tbody>
                {props.credentials.map((credential) => (
                    <Tr key={credential.id}>
                        <Td dataLabel={t("pingone.credentialId")} className="pingone-token">
                            {credential.id}
                        </Td>
                        <Td dataLabel={t("pingone.createdAt")}>
                            <Time at={credential.createdAt} otherwise="" />
                        </Td>
                        <Td dataLabel={t("pingone.lastUse")}>
                            <Time at={credential.lastUsedAt} otherwise={t("pingone.neverUsed")} />
                        </Td>
                        <Td dataLabel={t("pingone.expiresAt")}>
                            <Time at={credential.expiresAt} otherwise={t("pingone.neverExpires")} />
                        </Td>
                        <Td dataLabel={t("pingone.credentialStatus")}>
                            <Marks credential={credential} />
                        </Td>
                        {hasActions && (
                            <RowActions
                                of={credential.id}
                                items={[
                                    ...(onRotate
                                        ? [{ title: t("pingone.rotate"), onClick: () => onRotate(credential) }]
                                        : []),
                                    ...(onRevoke
                                        ? [{ title: t("pingone.revoke"), onClick: () => onRevoke(credential) }]
                                        : []),
                                ]}
                            />
                        )}
                    </Tr>
                ))}
            </Tbody>
        </Table>
    );
}

/** Each mark with its explanation, which is a visible text: a keyboard does not reach the title of a label. */
function Marks({ credential }: { credential: Credential }) {
    const { t } = useTranslation();
    const marks = marksOf(credential, Date.now());
    if (marks.length === 0) return <>—</>;
    return (
        <List isPlain aria-label={t("pingone.credentialStatus")}>
            {marks.map((mark) => (
                <ListItem key={mark}>
                    <Label isCompact color={COLORS[mark]}>
                        {t(`pingone.mark.${mark}`)}
                    </Label>
                    <div className="pf-v5-u-font-size-sm">{t(`pingone.mark.${mark}.text`)}</div>
                </ListItem>
            ))}
        </List>
    );
}
