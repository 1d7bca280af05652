// SPDX-License-Identifier: Apache-2.0
import { Label } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../server/useSession";
import { RowActions } from "../../shared/lists/RowActions";
import { State } from "../../shared/values/State";
import { Time } from "../../shared/values/Time";
import { DeleteGateway } from "../actions/DeleteGateway";
import { SwitchGateway } from "../actions/SwitchGateway";
import { credentialsOf, CREDENTIALS_PER_GATEWAY, gatewayPath, type Gateway } from "../api/gateway";
import { lastUse, marksOf } from "../credentials/table/credential-health";

type Asked = { what: "delete" | "switch"; gateway: Gateway };

/** One gateway per row. */
export function GatewaysTable({ gateways, onChanged }: { gateways: readonly Gateway[]; onChanged: () => void }) {
    const { t } = useTranslation();
    const { console, may } = useSession();
    const [asked, setAsked] = useState<Asked>();
    const canManage = may("manage-clients");

    return (
        <>
            <Table aria-label={t("pingone.gateways")} variant="compact">
                <Thead>
                    <Tr>
                        <Th width={40}>{t("pingone.name")}</Th>
                        <Th modifier="nowrap">{t("pingone.type")}</Th>
                        <Th modifier="nowrap">{t("pingone.state")}</Th>
                        <Th modifier="nowrap">{t("pingone.credentials")}</Th>
                        <Th modifier="nowrap">{t("pingone.lastUse")}</Th>
                        {canManage && <Th screenReaderText={t("pingone.actions")} />}
                    </Tr>
                </Thead>
                <Tbody>
                    {gateways.map((gateway) => (
                        <Tr key={gateway.id}>
                            <Td dataLabel={t("pingone.name")} className="pingone-name">
                                <a href={console.href(gatewayPath(gateway.id))}>{gateway.name}</a>
                            </Td>
                            <Td dataLabel={t("pingone.type")}>{t(`pingone.type.${gateway.type}`)}</Td>
                            <Td dataLabel={t("pingone.state")}>
                                <State enabled={gateway.enabled} />
                            </Td>
                            <Td dataLabel={t("pingone.credentials")}>
                                {gateway._embedded ? <CredentialCount gateway={gateway} /> : UNKNOWN}
                            </Td>
                            <Td dataLabel={t("pingone.lastUse")}>
                                <Time
                                    at={lastUse(credentialsOf(gateway))}
                                    otherwise={gateway._embedded ? t("pingone.neverUsed") : UNKNOWN}
                                />
                            </Td>
                            {canManage && (
                                <RowActions
                                    of={gateway.name}
                                    items={[
                                        {
                                            title: t(gateway.enabled ? "pingone.disable" : "pingone.enable"),
                                            onClick: () => setAsked({ what: "switch", gateway }),
                                        },
                                        {
                                            title: t("pingone.delete"),
                                            onClick: () => setAsked({ what: "delete", gateway }),
                                        },
                                    ]}
                                />
                            )}
                        </Tr>
                    ))}
                </Tbody>
            </Table>
            {asked?.what === "delete" && (
                <DeleteGateway gateway={asked.gateway} onClose={() => setAsked(undefined)} onDone={onChanged} />
            )}
            {asked?.what === "switch" && (
                <SwitchGateway gateway={asked.gateway} onClose={() => setAsked(undefined)} onDone={onChanged} />
            )}
        </>
    );
}

/** Shown for a gateway whose credentials are not in the answer. */
const UNKNOWN = "—";

/** The number of credentials out of five, and how many of them need a check. */
function CredentialCount({ gateway }: { gateway: Gateway }) {
    const { t } = useTranslation();
    const credentials = credentialsOf(gateway);
    const marked = credentials.filter((credential) => marksOf(credential, Date.now()).length > 0).length;
    return (
        <>
            {t("pingone.countOf", { count: credentials.length, most: CREDENTIALS_PER_GATEWAY })}{" "}
            {marked > 0 && (
                <Label color="orange" isCompact>
                    {t("pingone.toCheck", { number: marked })}
                </Label>
            )}
        </>
    );
}
