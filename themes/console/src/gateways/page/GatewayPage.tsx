// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { HttpError } from "../../server/http";
import { useSession } from "../../server/useSession";
import { Wait, useLoaded, type Loaded } from "../../shared/loading/loaded";
import { NotFound } from "../../shared/pages/NotFound";
import { PageTabs, TabPanel } from "../../shared/pages/PageTabs";
import { gatewayPath, type Gateway } from "../api/gateway";
import { useGateways } from "../api/useGateways";
import { CredentialsTab } from "../credentials/CredentialsTab";
import { RolesTab } from "../roles/RolesTab";
import { SettingsTab } from "../settings/SettingsTab";
import { GatewayTitle } from "./GatewayTitle";

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
    return <Wait of={loaded}>{(gateway) => <Shown gateway={gateway} loaded={loaded} tab={tab} />}</Wait>;
}

function Shown({ gateway, loaded, tab }: { gateway: Gateway; loaded: Loaded<Gateway>; tab?: string }) {
    const { t } = useTranslation();
    const { console } = useSession();
    const { reload } = loaded;
    const active = TABS.find((one) => one === tab) ?? "credentials";

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
                            href: console.href(gatewayPath(gateway.id, key)),
                        }))}
                    />
                }
            />
            <TabPanel title={t(`pingone.${active}`)}>
                {active === "credentials" && <CredentialsTab gateway={gateway} loaded={loaded} />}
                {active === "roles" && <RolesTab gateway={gateway} />}
                {active === "settings" && <SettingsTab gateway={gateway} reload={reload} />}
            </TabPanel>
        </>
    );
}
