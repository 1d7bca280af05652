// SPDX-License-Identifier: Apache-2.0
import { Button, ToolbarItem } from "@patternfly/react-core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { HttpError } from "../server/http";
import { useSession } from "../server/useSession";
import { Wait, useLoaded } from "../shared/loading/loaded";
import { useLatest } from "../shared/loading/useLatest";
import { NotFound } from "../shared/pages/NotFound";
import { PageTabs, TabPanel } from "../shared/pages/PageTabs";
import { PageTitle } from "../shared/pages/PageTitle";
import { State } from "../shared/values/State";
import { issuerPath, providerPath, signsUsersIn, type IdentityProvider, type Issuer } from "./api";
import { AssignmentsTab } from "./AssignmentsTab";
import { DeleteIssuer } from "./DeleteIssuer";
import { SettingsTab } from "./SettingsTab";
import { useIssuers, useMayViewProviders, useMayWriteIssuers } from "./useIssuers";

/** Each is the last segment of a route and the key of its title. */
const TABS = ["applications", "settings"] as const;

/** One trusted issuer, with its identity provider if the administrator may view it. */
interface Known {
    readonly issuer: Issuer;
    readonly provider?: IdentityProvider;
}

/** One trusted issuer: the applications that may exchange its tokens, and its settings. */
export function IssuerPage({ id, tab }: { id: string; tab?: string }) {
    const { t } = useTranslation();
    const { console } = useSession();
    const issuers = useIssuers();
    const mayViewProviders = useMayViewProviders();
    const loaded = useLoaded(async (): Promise<Known> => {
        const issuer = await issuers.read(id);
        return { issuer, provider: mayViewProviders ? await issuers.provider(issuer.alias) : undefined };
    }, [issuers, id, mayViewProviders]);
    if (loaded.error instanceof HttpError && loaded.error.status === 404) {
        return (
            <NotFound
                title={t("pingone.noSuchIssuer")}
                text={t("pingone.noSuchIssuerText")}
                back={{ title: t("pingone.backToIssuers"), href: console.href("pingone-issuers") }}
            />
        );
    }
    return <Wait of={loaded}>{(known) => <Shown {...known} tab={tab} reload={loaded.reload} />}</Wait>;
}

function Shown({ issuer, provider, tab, reload }: Known & { tab?: string; reload: () => void }) {
    const { t } = useTranslation();
    const { console } = useSession();
    const mayWrite = useMayWriteIssuers();
    const [isLeaving, setLeaving] = useState(false);
    const active = TABS.find((one) => one === tab) ?? "applications";
    const signsIn = provider !== undefined && signsUsersIn(provider);
    const latest = useLatest(issuer);
    const close = () => setLeaving(false);
    // Back and Forward lead to another tab, where the dialog was not opened.
    useEffect(close, [active]);

    function deleted() {
        // The administrator may have left the page meanwhile.
        if (latest.current) console.navigate("pingone-issuers");
    }

    return (
        <>
            <PageTitle
                title={issuer.name}
                text={issuer.description}
                parent={{ title: t("pingone.issuers"), href: console.href("pingone-issuers") }}
                crumb={t("pingone.issuerDetails")}
                badges={<State enabled={issuer.enabled} />}
                actions={
                    <>
                        {provider && (
                            <ToolbarItem>
                                <Button variant="link" component="a" href={console.href(providerPath(provider))}>
                                    {t("pingone.openProvider")}
                                </Button>
                            </ToolbarItem>
                        )}
                        {mayWrite && (
                            <ToolbarItem>
                                <Button variant="danger" onClick={() => setLeaving(true)}>
                                    {t("pingone.delete")}
                                </Button>
                            </ToolbarItem>
                        )}
                    </>
                }
                tabs={
                    <PageTabs
                        label={issuer.name}
                        active={active}
                        tabs={TABS.map((key) => ({
                            key,
                            title: t(`pingone.${key}`),
                            href: console.href(issuerPath(issuer.id, key)),
                        }))}
                    />
                }
            />
            <TabPanel title={t(`pingone.${active}`)}>
                {active === "applications" && <AssignmentsTab issuer={issuer} />}
                {active === "settings" && <SettingsTab issuer={issuer} signsIn={signsIn} reload={reload} />}
            </TabPanel>
            {isLeaving && <DeleteIssuer issuer={issuer} onClose={close} onDone={deleted} />}
        </>
    );
}
