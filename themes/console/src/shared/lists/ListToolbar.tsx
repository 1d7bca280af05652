// SPDX-License-Identifier: Apache-2.0
import { Button, Divider, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { SyncAltIcon } from "@patternfly/react-icons";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/**
 * The toolbar of a table: its own items, then what every list of the console has.
 *
 * @param props.pager absent if the list is always short
 */
export function ListToolbar(props: { children?: ReactNode; onRefresh: () => void; pager?: ReactNode }) {
    const { t } = useTranslation();
    return (
        <>
            <Toolbar>
                <ToolbarContent>
                    {props.children}
                    <Divider orientation={{ default: "vertical" }} />
                    <ToolbarItem>
                        <Button variant="link" icon={<SyncAltIcon />} onClick={props.onRefresh}>
                            {t("pingone.refresh")}
                        </Button>
                    </ToolbarItem>
                    {props.pager && <ToolbarItem variant="pagination">{props.pager}</ToolbarItem>}
                </ToolbarContent>
            </Toolbar>
            <Divider />
        </>
    );
}

/** The pager once more, below a table. */
export function ListFooter({ children }: { children: ReactNode }) {
    return (
        <Toolbar>
            <ToolbarItem variant="pagination">{children}</ToolbarItem>
        </Toolbar>
    );
}
