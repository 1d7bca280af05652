// SPDX-License-Identifier: Apache-2.0
import {
    Button,
    EmptyState,
    EmptyStateBody,
    EmptyStateFooter,
    EmptyStateHeader,
    ToolbarItem,
} from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../app/context";
import { Wait, useLoaded } from "../app/loaded";
import { ListFooter, ListToolbar } from "../app/ListToolbar";
import { Padded } from "../app/PageTabs";
import { Pager } from "../app/Pager";
import { usePager } from "../app/paging";
import { SearchField } from "../app/SearchField";
import { AddApplicationDialog } from "./AddApplicationDialog";
import { ApplicationsTable } from "./ApplicationsTable";
import { useApplications } from "./useClients";

/** The clients with token exchange switched on. */
export function ApplicationsTab() {
    const { t } = useTranslation();
    const { may } = useSession();
    const applications = useApplications();
    const [search, setSearch] = useState("");
    const [isAdding, setAdding] = useState(false);
    const pager = usePager([search]);
    const loaded = useLoaded(
        () => applications.page({ search, cursor: pager.cursor }, pager.perPage),
        [applications, search, pager.cursor, pager.perPage],
    );
    const add = may("manage-clients") && <Button onClick={() => setAdding(true)}>{t("pingone.addApplication")}</Button>;

    return (
        <>
            <ListToolbar onRefresh={loaded.reload} pager={<Pager pager={pager} of={loaded} />}>
                <ToolbarItem variant="search-filter">
                    <SearchField label={t("pingone.searchApplications")} onSearch={setSearch} />
                </ToolbarItem>
                {add && <ToolbarItem>{add}</ToolbarItem>}
            </ListToolbar>
            <Wait of={loaded}>
                {({ elements, next }) =>
                    elements.length > 0 ? (
                        <ApplicationsTable applications={elements} onChanged={loaded.reload} />
                    ) : !pager.isFirst || next ? (
                        <Padded>{t("pingone.nothingHere")}</Padded>
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
            <ListFooter>
                <Pager variant="bottom" pager={pager} of={loaded} />
            </ListFooter>
            {isAdding && <AddApplicationDialog onDone={loaded.reload} onClose={() => setAdding(false)} />}
        </>
    );
}
