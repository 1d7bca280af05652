// SPDX-License-Identifier: Apache-2.0
import {
    Button,
    FormSelect,
    FormSelectOption,
    PageSection,
    Toolbar,
    ToolbarContent,
    ToolbarItem,
} from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../app/context";
import { Wait, useLoaded } from "../app/loaded";
import { PageTitle } from "../app/PageTitle";
import { Pager, usePager } from "../app/Pager";
import { SearchField } from "../app/SearchField";
import { TYPES, type GatewayType } from "./api";
import { GatewaysTable } from "./GatewaysTable";
import { NoGateways } from "./NoGateways";
import { useGateways } from "./useGateways";

const ROWS = 20;

/** All gateways of the realm. */
export function GatewaysPage() {
    const { t } = useTranslation();
    const { console, may } = useSession();
    const gateways = useGateways();
    const [search, setSearch] = useState("");
    const [type, setType] = useState<GatewayType | "">("");
    const pager = usePager([search, type]);
    const loaded = useLoaded(
        () => gateways.page({ search, type: type || undefined, cursor: pager.cursor }, ROWS),
        [gateways, search, type, pager.cursor],
    );
    const isNarrowed = search !== "" || type !== "";

    return (
        <>
            <PageTitle
                title={t("pingone.gateways")}
                text={t("pingone.gatewaysText")}
                actions={
                    may("manage-clients") && (
                        <Button component="a" href={console.href("pingone-gateways/new")}>
                            {t("pingone.createGateway")}
                        </Button>
                    )
                }
            />
            <PageSection variant="light" isFilled>
                <Toolbar>
                    <ToolbarContent>
                        <ToolbarItem variant="search-filter">
                            <SearchField label={t("pingone.searchGateways")} onSearch={setSearch} />
                        </ToolbarItem>
                        <ToolbarItem>
                            <FormSelect
                                aria-label={t("pingone.type")}
                                value={type}
                                onChange={(_, value) => setType(value as GatewayType | "")}
                            >
                                <FormSelectOption value="" label={t("pingone.allTypes")} />
                                {TYPES.map((one) => (
                                    <FormSelectOption key={one} value={one} label={t(`pingone.type.${one}`)} />
                                ))}
                            </FormSelect>
                        </ToolbarItem>
                        <ToolbarItem align={{ default: "alignRight" }}>
                            <Pager pager={pager} next={loaded.value?.next} isLoading={loaded.isLoading} />
                        </ToolbarItem>
                    </ToolbarContent>
                </Toolbar>
                <Wait of={loaded}>
                    {({ elements, next }) => {
                        if (elements.length > 0) return <GatewaysTable gateways={elements} onChanged={loaded.reload} />;
                        if (!pager.isFirst || next) return <p>{t("pingone.nothingHere")}</p>;
                        return <NoGateways isNarrowed={isNarrowed} />;
                    }}
                </Wait>
            </PageSection>
        </>
    );
}
