// SPDX-License-Identifier: Apache-2.0
import { Label } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { useSession } from "../server/useSession";
import { Wait, useLoaded } from "../shared/loading/loaded";
import { Names } from "../shared/values/Names";
import { NoDelegations } from "./NoDelegations";
import { delegationRules, type Policies, type Profiles } from "./policies";

/** One rule of the realm's client policies per row. */
export function PoliciesTable() {
    const { t } = useTranslation();
    const { admin, console } = useSession();
    const loaded = useLoaded(
        async () =>
            delegationRules(
                await admin.get<Policies>("/client-policies/policies"),
                await admin.get<Profiles>("/client-policies/profiles?include-global-profiles=true"),
            ),
        [admin],
    );
    return (
        <Wait of={loaded}>
            {(rules) =>
                rules.length === 0 ? (
                    <NoDelegations title={t("pingone.noPolicies")} text={t("pingone.noPoliciesText")} />
                ) : (
                    <Table aria-label={t("pingone.byPolicy")} variant="compact">
                        <Thead>
                            <Tr>
                                <Th>{t("pingone.policy")}</Th>
                                <Th>{t("pingone.actors")}</Th>
                                <Th>{t("pingone.subjects")}</Th>
                                <Th>{t("pingone.audiences")}</Th>
                                <Th>{t("pingone.appliesTo")}</Th>
                            </Tr>
                        </Thead>
                        <Tbody>
                            {rules.map((rule, row) => (
                                <Tr key={row}>
                                    <Td dataLabel={t("pingone.policy")} modifier="breakWord">
                                        <a
                                            href={console.href(
                                                `realm-settings/client-policies/${encodeURIComponent(rule.policy)}/edit-policy`,
                                            )}
                                        >
                                            {rule.policy}
                                        </a>{" "}
                                        {!rule.enabled && <Label color="grey">{t("pingone.disabled")}</Label>}
                                    </Td>
                                    <NamesCell
                                        label={t("pingone.actors")}
                                        names={[...rule.actorClients, ...rule.actorRoles]}
                                        otherwise={t("pingone.none")}
                                    />
                                    <NamesCell
                                        label={t("pingone.subjects")}
                                        names={[...rule.subjectRoles, ...rule.subjectGroups]}
                                        otherwise={t("pingone.none")}
                                    />
                                    <NamesCell
                                        label={t("pingone.audiences")}
                                        names={rule.audiences}
                                        otherwise={t("pingone.allAudiences")}
                                    />
                                    <NamesCell
                                        label={t("pingone.appliesTo")}
                                        names={rule.conditions}
                                        otherwise={t("pingone.noApplication")}
                                    />
                                </Tr>
                            ))}
                        </Tbody>
                    </Table>
                )
            }
        </Wait>
    );
}

function NamesCell({ label, names, otherwise }: { label: string; names: readonly string[]; otherwise: string }) {
    return <Td dataLabel={label}>{names.length > 0 ? <Names label={label} names={names} /> : otherwise}</Td>;
}
