// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { useAnnounce } from "../app/Alerts";
import { useSession } from "../app/context";
import { Wait, useLoaded } from "../app/loaded";
import { NotFound } from "../app/NotFound";
import { Padded, PageTabs, TabPanel } from "../app/PageTabs";
import { HttpError } from "../http";
import { draftOf, type Gateway, type GatewayDraft } from "./api";
import { CredentialsTab } from "./CredentialsTab";
import { GatewayForm } from "./GatewayForm";
import { GatewayTitle } from "./GatewayTitle";
import { RolesTab } from "./RolesTab";
import { useGateways } from "./useGateways";

/** Each is the last segment of a route and the key of its title. */
const TABS = ["credentials", "roles", "settings"] as const;

/** One gateway: its credentials, its roles, its settings. */
export function GatewayPage({ id, tab }: { id: string; tab?: string }) {
    const { t } = useTranslation();
    const { console } = useSession();
    const gateways = useGateways();
    const loaded = useLoaded(() => gateways.read(id), [gateways, id]);
    if (loaded.error instanceof HttpError && loaded.error.status === 404) {
        return (
            <NotFound
                title={t("pingone.noSuchGateway")}
                text={t("pingone.noSuchGatewayText")}
                back={{ title: t("pingone.backToGateways"), href: console.href("pingone-gateways") }}
            />
        );
    }
    return <Wait of={loaded}>{(gateway) => <Shown gateway={gateway} tab={tab} reload={loaded.reload} />}</Wait>;
}

function Shown({ gateway, tab, reload }: { gateway: Gateway; tab?: string; reload: () => void }) {
    const { t } = useTranslation();
    const { console } = useSession();
    const gateways = useGateways();
    const announce = useAnnounce();
    const active = TABS.find((one) => one === tab) ?? "credentials";

    async function save(draft: GatewayDraft) {
        await gateways.replace(gateway.id, draft);
        announce.success(t("pingone.gatewaySaved"));
        reload();
    }

    return (
        <>
            <GatewayTitle
                gateway={gateway}
                tab={active}
                reload={reload}
                tabs={
                    <PageTabs
                        label={gateway.name}
                        active={active}
                        tabs={TABS.map((key) => ({
                            key,
                            title: t(`pingone.${key}`),
                            href: console.href(`pingone-gateways/${gateway.id}/${key}`),
                        }))}
                    />
                }
            />
            <TabPanel title={t(`pingone.${active}`)}>
                {active === "credentials" && <CredentialsTab gateway={gateway} reload={reload} />}
                {active === "roles" && <RolesTab gateway={gateway} />}
                {active === "settings" && (
                    <Padded>
                        <GatewayForm key={settingsOf(gateway)} isNew={false} draft={draftOf(gateway)} save={save} />
                    </Padded>
                )}
            </TabPanel>
        </>
    );
}

/** Changes if a setting of the form has changed. The switch in the head of the page is none: unsaved changes survive it. */
function settingsOf(gateway: Gateway): string {
    return JSON.stringify({ ...draftOf(gateway), enabled: undefined });
}
