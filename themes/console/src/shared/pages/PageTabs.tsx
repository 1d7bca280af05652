// SPDX-License-Identifier: Apache-2.0
import { PageSection, Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

const PANEL = "pingone-tab-panel";

/** Tabs with their own routes. Each tab is a link and can be opened in another tab of the browser. */
export function PageTabs(props: {
    label: string;
    active: string;
    tabs: readonly { key: string; title: string; href: string }[];
}) {
    const { t } = useTranslation();
    return (
        <Tabs
            isBox
            component="nav"
            inset={{ default: "insetNone", xl: "insetLg", "2xl": "inset2xl" }}
            activeKey={props.active}
            aria-label={props.label}
            backScrollAriaLabel={t("pingone.scrollBack")}
            forwardScrollAriaLabel={t("pingone.scrollForward")}
        >
            {props.tabs.map(({ key, title, href }) => (
                <Tab
                    key={key}
                    eventKey={key}
                    href={href}
                    tabContentId={PANEL}
                    title={<TabTitleText>{title}</TabTitleText>}
                />
            ))}
        </Tabs>
    );
}

/** The content of the active tab. A table reaches the edge of the page; all else is in a {@link Padded}. */
export function TabPanel({ title, children }: { title: string; children: ReactNode }) {
    return (
        <PageSection
            id={PANEL}
            role="tabpanel"
            aria-label={title}
            variant="light"
            padding={{ default: "noPadding" }}
            isFilled
        >
            {children}
        </PageSection>
    );
}

/** Content with the distance from the edge that forms and texts have. */
export function Padded({ children }: { children: ReactNode }) {
    return <PageSection variant="light">{children}</PageSection>;
}
