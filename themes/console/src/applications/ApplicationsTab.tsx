// SPDX-License-Identifier: Apache-2.0
import { Button, ToolbarItem } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../app/context";
import { useLoaded } from "../app/loaded";
import { ListFooter, ListToolbar } from "../app/ListToolbar";
import { Pager } from "../app/Pager";
import { usePager } from "../app/paging";
import { Rows } from "../app/Rows";
import { SearchField } from "../app/SearchField";
import { AddApplicationDialog } from "./AddApplicationDialog";
import { ApplicationsTable } from "./ApplicationsTable";
import { NoApplications } from "./NoApplications";
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
            <Rows pager={pager} of={loaded} none={<NoApplications isNarrowed={search !== ""} add={add} />}>
                {(shown) => <ApplicationsTable applications={shown} onChanged={loaded.reload} />}
            </Rows>
            <ListFooter>
                <Pager variant="bottom" pager={pager} of={loaded} />
            </ListFooter>
            {isAdding && <AddApplicationDialog onDone={loaded.reload} onClose={() => setAdding(false)} />}
        </>
    );
}
