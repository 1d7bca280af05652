// SPDX-License-Identifier: Apache-2.0
import { Button, PageSection, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useSession } from "../app/context";
import { Wait, useLoaded } from "../app/loaded";
import { PageTitle } from "../app/PageTitle";
import { Pager, usePager } from "../app/Pager";
import { IssuersTable } from "./IssuersTable";
import { NoIssuers } from "./NoIssuers";
import { useIssuers, useMayWriteIssuers } from "./useIssuers";

const ROWS = 20;

/** All trusted issuers of the realm. */
export function IssuersPage() {
    const { t } = useTranslation();
    const { console } = useSession();
    const issuers = useIssuers();
    const mayWrite = useMayWriteIssuers();
    const pager = usePager([]);
    const loaded = useLoaded(() => issuers.page(pager.cursor, ROWS), [issuers, pager.cursor]);

    return (
        <>
            <PageTitle title={t("pingone.issuers")} text={t("pingone.issuersText")} />
            <PageSection variant="light" isFilled>
                <Toolbar>
                    <ToolbarContent>
                        <ToolbarItem>
                            {mayWrite && (
                                <Button component="a" href={console.href("pingone-issuers/new")}>
                                    {t("pingone.createIssuer")}
                                </Button>
                            )}
                        </ToolbarItem>
                        <ToolbarItem align={{ default: "alignRight" }}>
                            <Pager pager={pager} next={loaded.value?.next} isLoading={loaded.isLoading} />
                        </ToolbarItem>
                    </ToolbarContent>
                </Toolbar>
                <Wait of={loaded}>
                    {({ elements }) => {
                        if (elements.length > 0) return <IssuersTable issuers={elements} onChanged={loaded.reload} />;
                        return pager.isFirst ? <NoIssuers /> : <p>{t("pingone.nothingHere")}</p>;
                    }}
                </Wait>
            </PageSection>
        </>
    );
}
