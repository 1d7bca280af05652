// SPDX-License-Identifier: Apache-2.0
import {
    Divider,
    Dropdown,
    DropdownItem,
    DropdownList,
    Label,
    MenuToggle,
    Switch,
    ToolbarItem,
} from "@patternfly/react-core";
import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { clientPath } from "../../applications/api/clients";
import { useSession } from "../../server/useSession";
import { useLatest } from "../../shared/loading/useLatest";
import { PageTitle } from "../../shared/pages/PageTitle";
import { DeleteGateway } from "../actions/DeleteGateway";
import { SwitchGateway } from "../actions/SwitchGateway";
import type { Gateway } from "../api/gateway";

/** The head of a gateway's page, with its switch and its menu, as a client's page has them. */
export function GatewayTitle(props: { gateway: Gateway; tab: string; tabs: ReactNode; reload: () => void }) {
    const { gateway, tab } = props;
    const { t } = useTranslation();
    const { console, may } = useSession();
    const [asked, setAsked] = useState<"delete" | "switch">();
    const close = () => setAsked(undefined);
    const latest = useLatest(gateway);
    // Back and Forward lead to another tab, where the dialog was not opened.
    useEffect(close, [tab]);

    function deleted() {
        // The administrator may have left the page meanwhile.
        if (latest.current) console.navigate("pingone-gateways");
    }

    return (
        <>
            <PageTitle
                title={gateway.name}
                text={gateway.description}
                parent={{ title: t("pingone.gateways"), href: console.href("pingone-gateways") }}
                crumb={t("pingone.gatewayDetails")}
                badges={<Label>{t(`pingone.type.${gateway.type}`)}</Label>}
                actions={
                    <>
                        <ToolbarItem alignSelf="center">
                            <Switch
                                className="pf-v5-u-mr-lg"
                                aria-label={t("pingone.enabled")}
                                label={t("pingone.enabled")}
                                labelOff={t("pingone.disabled")}
                                isChecked={gateway.enabled}
                                isDisabled={!may("manage-clients")}
                                onChange={() => setAsked("switch")}
                            />
                        </ToolbarItem>
                        <ToolbarItem>
                            <ActionMenu gateway={gateway} onDelete={() => setAsked("delete")} />
                        </ToolbarItem>
                    </>
                }
                tabs={props.tabs}
            />
            {asked === "delete" && <DeleteGateway gateway={gateway} onClose={close} onDone={deleted} />}
            {asked === "switch" && <SwitchGateway gateway={gateway} onClose={close} onDone={props.reload} />}
        </>
    );
}

function ActionMenu({ gateway, onDelete }: { gateway: Gateway; onDelete: () => void }) {
    const { t } = useTranslation();
    const { console, may } = useSession();
    const [isOpen, setOpen] = useState(false);
    return (
        <Dropdown
            isOpen={isOpen}
            onOpenChange={setOpen}
            onSelect={() => setOpen(false)}
            popperProps={{ position: "right" }}
            toggle={(ref) => (
                <MenuToggle ref={ref} isExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
                    {t("pingone.action")}
                </MenuToggle>
            )}
        >
            <DropdownList>
                <DropdownItem to={console.href(clientPath(gateway.id, "settings"))}>
                    {t("pingone.openClient")}
                </DropdownItem>
                {may("manage-clients") && (
                    <>
                        <Divider component="li" />
                        <DropdownItem onClick={onDelete}>{t("pingone.delete")}</DropdownItem>
                    </>
                )}
            </DropdownList>
        </Dropdown>
    );
}
