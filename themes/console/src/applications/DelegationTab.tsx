// SPDX-License-Identifier: Apache-2.0
import { Button, EmptyState, EmptyStateBody, EmptyStateHeader, Flex, Label, Title } from "@patternfly/react-core";
import { SyncAltIcon } from "@patternfly/react-icons";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Alert } from "../app/Alert";
import { useSession } from "../app/context";
import { Wait, useLoaded } from "../app/loaded";
import type { MayActMapper } from "./api";
import { Names } from "../app/Names";
import { delegationRules, type Policies, type Profiles } from "./policies";
import { useApplications } from "./useClients";

/** The configured delegations, with links to Keycloak's own forms for them. */
export function DelegationTab() {
    const { t } = useTranslation();
    const { may, console } = useSession();
    const applications = useApplications();
    const mappers = useLoaded(() => applications.mayActMappers(), [applications]);
    const mayViewPolicies = may("view-realm", "manage-realm");
    const [round, setRound] = useState(0);

    function refresh() {
        mappers.reload();
        setRound(round + 1);
    }

    return (
        <>
            <Flex justifyContent={{ default: "justifyContentSpaceBetween" }}>
                <Title headingLevel="h2">{t("pingone.byMayAct")}</Title>
                <Button variant="link" isInline icon={<SyncAltIcon />} onClick={refresh}>
                    {t("pingone.refresh")}
                </Button>
            </Flex>
            <p>{t("pingone.byMayActText")}</p>
            <Wait of={mappers}>
                {(all) =>
                    all.length === 0 ? (
                        <Nothing title={t("pingone.noMayAct")} text={t("pingone.noMayActText")} />
                    ) : (
                        <MappersTable mappers={all} />
                    )
                }
            </Wait>
            <Title headingLevel="h2" className="pf-v5-u-mt-xl">
                {t("pingone.byPolicy")}
            </Title>
            <p>{t("pingone.byPolicyText")}</p>
            {mayViewPolicies ? (
                <PoliciesTable key={round} />
            ) : (
                <Alert isInline variant="info" title={t("pingone.mayNotViewPolicies")} />
            )}
            {mayViewPolicies && (
                <Button
                    variant="link"
                    isInline
                    component="a"
                    className="pf-v5-u-mt-md"
                    href={console.href("realm-settings/client-policies/policies")}
                >
                    {t("pingone.openPolicies")}
                </Button>
            )}
        </>
    );
}

function Nothing({ title, text }: { title: string; text: string }) {
    return (
        <EmptyState variant="sm">
            <EmptyStateHeader headingLevel="h3" titleText={title} />
            <EmptyStateBody>{text}</EmptyStateBody>
        </EmptyState>
    );
}

function MappersTable({ mappers }: { mappers: readonly MayActMapper[] }) {
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
                        <Td dataLabel={t("pingone.actor")}>
                            {mapper.actor ?? <Label color="orange">{t("pingone.none")}</Label>}
                        </Td>
                        <Td dataLabel={t("pingone.tokensOf")}>
                            {mapper.client?.clientId ?? t("pingone.scopeNamed", { name: mapper.clientScope?.name })}
                        </Td>
                        <Td dataLabel={t("pingone.mapper")}>
                            <a href={console.href(mapperPath(mapper))}>{mapper.name}</a>
                        </Td>
                    </Tr>
                ))}
            </Tbody>
        </Table>
    );
}

function mapperPath({ id, client, clientScope }: MayActMapper): string {
    return client
        ? `clients/${client.id}/clientScopes/dedicated/mappers/${id}/edit`
        : `client-scopes/${clientScope?.id}/mappers/${id}/edit`;
}

function PoliciesTable() {
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
                    <Nothing title={t("pingone.noPolicies")} text={t("pingone.noPoliciesText")} />
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
                                    <Td dataLabel={t("pingone.policy")}>
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
