// SPDX-License-Identifier: Apache-2.0
import { ToolbarItem } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "../applications/api/applications";
import { useApplications } from "../applications/api/useApplications";
import { NoApplications } from "../applications/NoApplications";
import { Alert } from "../shared/alerts/Alert";
import { useAnnounce } from "../shared/alerts/Alerts";
import { ListFooter, ListToolbar } from "../shared/lists/ListToolbar";
import { Pager } from "../shared/lists/Pager";
import { usePager } from "../shared/lists/paging";
import { Rows } from "../shared/lists/Rows";
import { SearchField } from "../shared/lists/SearchField";
import { useLoaded } from "../shared/loading/loaded";
import { Padded } from "../shared/pages/PageTabs";
import type { Issuer } from "./api";
import { AssignmentsTable } from "./AssignmentsTable";
import { RemoveAssignment } from "./RemoveAssignment";
import { useIssuers } from "./useIssuers";

/** The applications of the realm, and whether they may exchange the tokens of this issuer. */
export function AssignmentsTab({ issuer }: { issuer: Issuer }) {
    const { t } = useTranslation();
    const applications = useApplications();
    const issuers = useIssuers();
    const announce = useAnnounce();
    const [search, setSearch] = useState("");
    const [leaving, setLeaving] = useState<Application>();
    const pager = usePager([search]);
    const loaded = useLoaded(
        () => applications.page({ search, cursor: pager.cursor }, pager.perPage),
        [applications, search, pager.cursor, pager.perPage],
    );

    async function assign(application: Application) {
        try {
            await issuers.assign(issuer.id, application.id);
            announce.success(t("pingone.issuerAssigned"));
        } catch (problem) {
            announce.failure(t("pingone.issuerNotAssigned"), problem);
        }
        loaded.reload();
    }

    async function withdraw(application: Application) {
        await issuers.withdraw(issuer.id, application.id);
        announce.success(t("pingone.issuerWithdrawn"));
        loaded.reload();
    }

    return (
        <>
            {!issuer.enabled && (
                <Padded>
                    <Alert isInline variant="warning" title={t("pingone.issuerIsDisabled")} />
                </Padded>
            )}
            <ListToolbar onRefresh={loaded.reload} pager={<Pager pager={pager} of={loaded} />}>
                <ToolbarItem variant="search-filter">
                    <SearchField label={t("pingone.searchApplications")} onSearch={setSearch} />
                </ToolbarItem>
            </ListToolbar>
            <Rows pager={pager} of={loaded} none={<NoApplications isNarrowed={search !== ""} />}>
                {(shown) => (
                    <AssignmentsTable
                        alias={issuer.alias}
                        applications={shown}
                        isLoading={loaded.isLoading}
                        onAssign={assign}
                        onRemove={setLeaving}
                    />
                )}
            </Rows>
            <ListFooter>
                <Pager variant="bottom" pager={pager} of={loaded} />
            </ListFooter>
            {leaving && (
                <RemoveAssignment
                    issuer={issuer}
                    application={leaving}
                    act={() => withdraw(leaving)}
                    onClose={() => setLeaving(undefined)}
                />
            )}
        </>
    );
}
