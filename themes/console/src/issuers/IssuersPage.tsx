// SPDX-License-Identifier: Apache-2.0
import { Button, PageSection, ToolbarItem } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useSession } from "../server/useSession";
import { ListFooter, ListToolbar } from "../shared/lists/ListToolbar";
import { Pager } from "../shared/lists/Pager";
import { usePager } from "../shared/lists/paging";
import { Rows } from "../shared/lists/Rows";
import { useLoaded } from "../shared/loading/loaded";
import { PageTitle } from "../shared/pages/PageTitle";
import { IssuersTable } from "./IssuersTable";
import { NoIssuers } from "./NoIssuers";
import { useIssuers, useMayWriteIssuers } from "./useIssuers";

/** All trusted issuers of the realm. */
export function IssuersPage() {
    const { t } = useTranslation();
    const { console } = useSession();
    const issuers = useIssuers();
    const mayWrite = useMayWriteIssuers();
    const pager = usePager([]);
    const loaded = useLoaded(() => issuers.page(pager.cursor, pager.perPage), [issuers, pager.cursor, pager.perPage]);

    return (
        <>
            <PageTitle
                title={t("pingone.issuers")}
                text={t("pingone.issuersText")}
                learnMore="use-cases/trusted-issuer.md"
            />
            <PageSection variant="light" padding={{ default: "noPadding" }} isFilled>
                <ListToolbar onRefresh={loaded.reload} pager={<Pager pager={pager} of={loaded} />}>
                    {mayWrite && (
                        <ToolbarItem>
                            <Button component="a" href={console.href("pingone-issuers/new")}>
                                {t("pingone.createIssuer")}
                            </Button>
                        </ToolbarItem>
                    )}
                </ListToolbar>
                <Rows pager={pager} of={loaded} none={<NoIssuers />}>
                    {(shown) => <IssuersTable issuers={shown} onChanged={loaded.reload} />}
                </Rows>
                <ListFooter>
                    <Pager variant="bottom" pager={pager} of={loaded} />
                </ListFooter>
            </PageSection>
        </>
    );
}
