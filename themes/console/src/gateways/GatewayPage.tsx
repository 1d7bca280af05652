// SPDX-License-Identifier: Apache-2.0
import { Button, Flex, PageSection, Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnnounce } from "../app/Alerts";
import { useSession } from "../app/context";
import { Wait, useLoaded } from "../app/loaded";
import { PageTitle } from "../app/PageTitle";
import { draftOf, type Gateway, type GatewayDraft } from "./api";
import { CredentialsTab } from "./CredentialsTab";
import { DeleteGateway } from "./DeleteGateway";
import { GatewayForm } from "./GatewayForm";
import { State } from "./GatewaysTable";
import { RolesTab } from "./RolesTab";
import { SwitchGateway } from "./SwitchGateway";
import { useGateways } from "./useGateways";

/** One gateway: its credentials, its roles, its settings. */
export function GatewayPage({ id, tab }: { id: string; tab: string }) {
    const gateways = useGateways();
    const loaded = useLoaded(() => gateways.read(id), [gateways, id]);
    return <Wait of={loaded}>{(gateway) => <Shown gateway={gateway} tab={tab} reload={loaded.reload} />}</Wait>;
}

function Shown({ gateway, tab, reload }: { gateway: Gateway; tab: string; reload: () => void }) {
    const { t } = useTranslation();
    const { console, may } = useSession();
    const gateways = useGateways();
    const announce = useAnnounce();
    const [asked, setAsked] = useState<"delete" | "switch">();

    async function save(draft: GatewayDraft) {
        await gateways.replace(gateway.id, draft);
        announce.success(t("pingone.gatewaySaved"));
        reload();
    }

    return (
        <>
            <PageTitle
                title={gateway.name}
                text={gateway.description}
                parent={{ title: t("pingone.gateways"), href: console.href("pingone-gateways") }}
                actions={
                    <Flex>
                        <State enabled={gateway.enabled} />
                        <Button variant="link" component="a" href={console.href(`clients/${gateway.id}/settings`)}>
                            {t("pingone.openClient")}
                        </Button>
                        {may("manage-clients") && (
                            <>
                                <Button variant="secondary" onClick={() => setAsked("switch")}>
                                    {t(gateway.enabled ? "pingone.disable" : "pingone.enable")}
                                </Button>
                                <Button variant="danger" onClick={() => setAsked("delete")}>
                                    {t("pingone.delete")}
                                </Button>
                            </>
                        )}
                    </Flex>
                }
                tabs={
                    <Tabs
                        activeKey={tab}
                        aria-label={gateway.name}
                        onSelect={(_, key) => console.navigate(`pingone-gateways/${gateway.id}/${key}`)}
                    >
                        <Tab eventKey="credentials" title={<TabTitleText>{t("pingone.credentials")}</TabTitleText>} />
                        <Tab eventKey="roles" title={<TabTitleText>{t("pingone.roles")}</TabTitleText>} />
                        <Tab eventKey="settings" title={<TabTitleText>{t("pingone.settings")}</TabTitleText>} />
                    </Tabs>
                }
            />
            <PageSection variant="light" isFilled>
                {tab === "credentials" && <CredentialsTab gateway={gateway} reload={reload} />}
                {tab === "roles" && <RolesTab gateway={gateway} />}
                {tab === "settings" && (
                    <GatewayForm key={gateway.updatedAt} isNew={false} draft={draftOf(gateway)} save={save} />
                )}
            </PageSection>
            {asked === "delete" && (
                <DeleteGateway
                    gateway={gateway}
                    onClose={() => setAsked(undefined)}
                    onDone={() => console.navigate("pingone-gateways")}
                />
            )}
            {asked === "switch" && (
                <SwitchGateway gateway={gateway} onClose={() => setAsked(undefined)} onDone={reload} />
            )}
        </>
    );
}
