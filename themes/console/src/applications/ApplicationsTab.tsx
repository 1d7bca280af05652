// SPDX-License-Identifier: Apache-2.0
import { Button, ToolbarItem } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../server/useSession";
import { ListFooter, ListToolbar } from "../shared/lists/ListToolbar";
import { Pager } from "../shared/lists/Pager";
import { usePager } from "../shared/lists/paging";
import { Rows } from "../shared/lists/Rows";
import { SearchField } from "../shared/lists/SearchField";
import { useLoaded } from "../shared/loading/loaded";
import { AddApplicationDialog } from "./AddApplicationDialog";
import { useApplications } from "./api/useApplications";
import { ApplicationsTable } from "./ApplicationsTable";
import { NoApplications } from "./NoApplications";

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
