// SPDX-License-Identifier: Apache-2.0
import { PageSection } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { gatewayPath } from "../gateways/api/gateway";
import type { Mark } from "../gateways/credentials/table/credential-health";
import { useSession } from "../server/useSession";
import { Wait } from "../shared/loading/loaded";
import { PageTitle } from "../shared/pages/PageTitle";
import { Time } from "../shared/values/Time";
import { PartialSurvey } from "./GatewaysAndCredentials";
import type { MarkedCredential } from "./survey";
import { useSurvey } from "./useOverview";

/** The credentials with one mark. Each leads to its gateway, where it is rotated or revoked. */
export function CredentialsToCheckPage({ mark }: { mark: Mark }) {
    const { t } = useTranslation();
    const { console } = useSession();
    const loaded = useSurvey();
    return (
        <>
            <PageTitle
                title={t(`pingone.mark.${mark}`)}
                text={t(`pingone.mark.${mark}.text`)}
                parent={{ title: t("pingone.overview"), href: console.href("pingone-overview") }}
            />
            <PageSection variant="light" isFilled>
                <Wait of={loaded}>
                    {({ credentials, isPartial }) => (
                        <>
                            {isPartial && <PartialSurvey />}
                            <CredentialsToCheck marked={credentials[mark]} />
                        </>
                    )}
                </Wait>
            </PageSection>
        </>
    );
}

function CredentialsToCheck({ marked }: { marked: readonly MarkedCredential[] }) {
    const { t } = useTranslation();
    const { console } = useSession();
    if (marked.length === 0) return <p>{t("pingone.nothingToDo")}</p>;
    return (
        <Table aria-label={t("pingone.credentials")} variant="compact">
            <Thead>
                <Tr>
                    <Th>{t("pingone.ofGateway")}</Th>
                    <Th>{t("pingone.credentialId")}</Th>
                    <Th>{t("pingone.createdAt")}</Th>
                    <Th>{t("pingone.expiresAt")}</Th>
                    <Th>{t("pingone.lastUse")}</Th>
                </Tr>
            </Thead>
            <Tbody>
                {marked.map(({ gateway, credential }) => (
                    <Tr key={credential.id}>
                        <Td dataLabel={t("pingone.ofGateway")} modifier="breakWord">
                            <a href={console.href(gatewayPath(gateway.id, "credentials"))}>{gateway.name}</a>
                        </Td>
                        <Td dataLabel={t("pingone.credentialId")} modifier="breakWord">
                            {credential.id}
                        </Td>
                        <Td dataLabel={t("pingone.createdAt")}>
                            <Time at={credential.createdAt} otherwise="" />
                        </Td>
                        <Td dataLabel={t("pingone.expiresAt")}>
                            <Time at={credential.expiresAt} otherwise={t("pingone.neverExpires")} />
                        </Td>
                        <Td dataLabel={t("pingone.lastUse")}>
                            <Time at={credential.lastUsedAt} otherwise={t("pingone.neverUsed")} />
                        </Td>
                    </Tr>
                ))}
            </Tbody>
        </Table>
    );
}
