// SPDX-License-Identifier: Apache-2.0
import { Button, PageSection, ToolbarItem } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useSession } from "../shared/context";
import { ListFooter, ListToolbar } from "../shared/ListToolbar";
import { useLoaded } from "../shared/loaded";
import { Pager } from "../shared/Pager";
import { PageTitle } from "../shared/PageTitle";
import { usePager } from "../shared/paging";
import { Rows } from "../shared/Rows";
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
