// SPDX-License-Identifier: Apache-2.0
import { PageSection, Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import type { ReactNode } from "react";

const PANEL = "pingone-tab-panel";

/** Tabs with their own routes. Selecting a tab navigates to its route. */
export function PageTabs(props: {
    label: string;
    active: string;
    tabs: readonly { key: string; title: string }[];
    onSelect: (key: string) => void;
}) {
    return (
        <Tabs activeKey={props.active} aria-label={props.label} onSelect={(_, key) => props.onSelect(String(key))}>
            {props.tabs.map(({ key, title }) => (
                <Tab key={key} eventKey={key} tabContentId={PANEL} title={<TabTitleText>{title}</TabTitleText>} />
            ))}
        </Tabs>
    );
}

/** The content of the active tab. */
export function TabPanel({ title, children }: { title: string; children: ReactNode }) {
    return (
        <PageSection id={PANEL} role="tabpanel" aria-label={title} variant="light" isFilled>
            {children}
        </PageSection>
    );
}
