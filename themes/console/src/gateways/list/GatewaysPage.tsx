// SPDX-License-Identifier: Apache-2.0
import { Button, FormSelect, FormSelectOption, PageSection, ToolbarItem } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../server/useSession";
import { ListFooter, ListToolbar } from "../../shared/lists/ListToolbar";
import { Pager } from "../../shared/lists/Pager";
import { usePager } from "../../shared/lists/paging";
import { Rows } from "../../shared/lists/Rows";
import { SearchField } from "../../shared/lists/SearchField";
import { useLoaded } from "../../shared/loading/loaded";
import { PageTitle } from "../../shared/pages/PageTitle";
import { TYPES, type GatewayType } from "../api/gateway";
import { useGateways } from "../api/useGateways";
import { GatewaysTable } from "./GatewaysTable";
import { NoGateways } from "./NoGateways";

/** All gateways of the realm. */
export function GatewaysPage() {
    const { t } = useTranslation();
    const { console, may } = useSession();
    const gateways = useGateways();
    const [search, setSearch] = useState("");
    const [type, setType] = useState<GatewayType | "">("");
    const pager = usePager([search, type]);
    const loaded = useLoaded(
        () => gateways.page({ search, type: type || undefined, cursor: pager.cursor }, pager.perPage),
        [gateways, search, type, pager.cursor, pager.perPage],
    );
    const isNarrowed = search !== "" || type !== "";

    return (
        <>
            <PageTitle
                title={t("pingone.gateways")}
                text={t("pingone.gatewaysText")}
                learnMore="gateway-credentials.md"
            />
            <PageSection variant="light" padding={{ default: "noPadding" }} isFilled>
                <ListToolbar onRefresh={loaded.reload} pager={<Pager pager={pager} of={loaded} />}>
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
                    {may("manage-clients") && (
                        <ToolbarItem>
                            <Button component="a" href={console.href("pingone-gateways/new")}>
                                {t("pingone.createGateway")}
                            </Button>
                        </ToolbarItem>
                    )}
                </ListToolbar>
                <Rows pager={pager} of={loaded} none={<NoGateways isNarrowed={isNarrowed} />}>
                    {(shown) => <GatewaysTable gateways={shown} onChanged={loaded.reload} />}
                </Rows>
                <ListFooter>
                    <Pager variant="bottom" pager={pager} of={loaded} />
                </ListFooter>
            </PageSection>
        </>
    );
}
