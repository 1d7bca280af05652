// SPDX-License-Identifier: Apache-2.0
import {
    Button,
    EmptyState,
    EmptyStateBody,
    EmptyStateFooter,
    EmptyStateHeader,
    Toolbar,
    ToolbarContent,
    ToolbarItem,
} from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../app/context";
import { Wait, useLoaded } from "../app/loaded";
import { Pager, usePager } from "../app/Pager";
import { SearchField } from "../app/SearchField";
import { AddApplicationDialog } from "./AddApplicationDialog";
import { ApplicationsTable } from "./ApplicationsTable";
import { useApplications } from "./useClients";

const ROWS = 20;

/** The clients with token exchange switched on. */
export function ApplicationsTab() {
    const { t } = useTranslation();
    const { may } = useSession();
    const applications = useApplications();
    const [search, setSearch] = useState("");
    const [isAdding, setAdding] = useState(false);
    const pager = usePager([search]);
    const loaded = useLoaded(
        () => applications.page({ search, cursor: pager.cursor }, ROWS),
        [applications, search, pager.cursor],
    );
    const add = may("manage-clients") && <Button onClick={() => setAdding(true)}>{t("pingone.addApplication")}</Button>;

    return (
        <>
            <Toolbar>
                <ToolbarContent>
                    <ToolbarItem variant="search-filter">
                        <SearchField label={t("pingone.searchApplications")} onSearch={setSearch} />
                    </ToolbarItem>
                    <ToolbarItem>{add}</ToolbarItem>
                    <ToolbarItem align={{ default: "alignRight" }}>
                        <Pager pager={pager} next={loaded.value?.next} isLoading={loaded.isLoading} />
                    </ToolbarItem>
                </ToolbarContent>
            </Toolbar>
            <Wait of={loaded}>
                {({ elements, next }) =>
                    elements.length > 0 ? (
                        <ApplicationsTable applications={elements} onChanged={loaded.reload} />
                    ) : !pager.isFirst || next ? (
                        <p>{t("pingone.nothingHere")}</p>
                    ) : (
                        <EmptyState>
                            <EmptyStateHeader
                                headingLevel="h2"
                                titleText={t(search ? "pingone.noMatch" : "pingone.noApplications")}
                            />
                            <EmptyStateBody>
                                {t(search ? "pingone.noMatchText" : "pingone.noApplicationsText")}
                            </EmptyStateBody>
                            {!search && <EmptyStateFooter>{add}</EmptyStateFooter>}
                        </EmptyState>
                    )
                }
            </Wait>
            {isAdding && <AddApplicationDialog onDone={loaded.reload} onClose={() => setAdding(false)} />}
        </>
    );
}
