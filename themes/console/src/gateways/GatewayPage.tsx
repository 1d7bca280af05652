// SPDX-License-Identifier: Apache-2.0
import { Button, Flex } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnnounce } from "../app/Alerts";
import { useSession } from "../app/context";
import { Wait, useLoaded } from "../app/loaded";
import { PageTabs, TabPanel } from "../app/PageTabs";
import { PageTitle } from "../app/PageTitle";
import { draftOf, type Gateway, type GatewayDraft } from "./api";
import { CredentialsTab } from "./CredentialsTab";
import { DeleteGateway } from "./DeleteGateway";
import { GatewayForm } from "./GatewayForm";
import { State } from "../app/State";
import { RolesTab } from "./RolesTab";
import { SwitchGateway } from "./SwitchGateway";
import { useGateways } from "./useGateways";

/** Each is the last segment of a route and the key of its title. */
const TABS = ["credentials", "roles", "settings"] as const;

/** One gateway: its credentials, its roles, its settings. */
export function GatewayPage({ id, tab }: { id: string; tab?: string }) {
    const gateways = useGateways();
    const loaded = useLoaded(() => gateways.read(id), [gateways, id]);
    return <Wait of={loaded}>{(gateway) => <Shown gateway={gateway} tab={tab} reload={loaded.reload} />}</Wait>;
}

function Shown({ gateway, tab, reload }: { gateway: Gateway; tab?: string; reload: () => void }) {
    const { t } = useTranslation();
    const { console, may } = useSession();
    const gateways = useGateways();
    const announce = useAnnounce();
    const [asked, setAsked] = useState<"delete" | "switch">();
    const active = TABS.find((one) => one === tab) ?? "credentials";

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
                    <PageTabs
                        label={gateway.name}
                        active={active}
                        tabs={TABS.map((key) => ({ key, title: t(`pingone.${key}`) }))}
                        onSelect={(key) => console.navigate(`pingone-gateways/${gateway.id}/${key}`)}
                    />
                }
            />
            <TabPanel title={t(`pingone.${active}`)}>
                {active === "credentials" && <CredentialsTab gateway={gateway} reload={reload} />}
                {active === "roles" && <RolesTab gateway={gateway} />}
                {active === "settings" && (
                    <GatewayForm key={gateway.updatedAt} isNew={false} draft={draftOf(gateway)} save={save} />
                )}
            </TabPanel>
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
