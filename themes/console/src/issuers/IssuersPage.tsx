// SPDX-License-Identifier: Apache-2.0
import { Button, PageSection, ToolbarItem } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useSession } from "../app/context";
import { ListFooter, ListToolbar } from "../app/ListToolbar";
import { useLoaded } from "../app/loaded";
import { PageTitle } from "../app/PageTitle";
import { Pager } from "../app/Pager";
import { usePager } from "../app/paging";
import { Rows } from "../app/Rows";
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
