// SPDX-License-Identifier: Apache-2.0
import { useMemo, type ReactElement } from "react";
import { I18nextProvider } from "react-i18next";
import { ApplicationsPage } from "../applications/ApplicationsPage";
import { ExchangePage } from "../exchange/ExchangePage";
import { GatewayPages } from "../gateways/GatewayPages";
import { IssuerPages } from "../issuers/IssuerPages";
import { OverviewPages } from "../overview/OverviewPages";
import type { Session } from "../server/session";
import { SessionContext } from "../server/useSession";
import { Alerts } from "../shared/alerts/Alerts";
import { useKeptFocus } from "../shared/pages/useKeptFocus";
import { Boundary } from "./Boundary";
import { OtherRealm } from "./OtherRealm";
import { below, pageOf, type PageName } from "./pages";
import { translations } from "./translations";

const SHOWN: Record<PageName, (props: { path: string[] }) => ReactElement> = {
    overview: OverviewPages,
    gateways: GatewayPages,
    applications: ApplicationsPage,
    issuers: IssuerPages,
    exchange: ExchangePage,
};

/**
 * Everything below the console's main area.
 *
 * @param realm the realm of the address; the session's is the one that the console administers
 */
export function App({ session, realm, path }: { session: Session; realm: string; path: string }) {
    const texts = useMemo(() => translations(session.locale, session.messages), [session]);
    useKeptFocus();
    const page = pageOf(path);
    if (!page) return null;
    const Shown = SHOWN[page.name];
    return (
        <I18nextProvider i18n={texts}>
            <SessionContext.Provider value={session}>
                <Alerts>
                    <Boundary
                        key={page.name}
                        title={texts.t("pingone.pageFailed")}
                        text={texts.t("pingone.pageFailedText")}
                        path={path}
                    >
                        {realm === session.realm ? (
                            <Shown path={below(page, path)} />
                        ) : (
                            <OtherRealm addressed={realm} path={path} />
                        )}
                    </Boundary>
                </Alerts>
            </SessionContext.Provider>
        </I18nextProvider>
    );
}
