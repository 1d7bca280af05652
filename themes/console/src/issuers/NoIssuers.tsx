// SPDX-License-Identifier: Apache-2.0
import {
    Button,
    EmptyState,
    EmptyStateActions,
    EmptyStateBody,
    EmptyStateFooter,
    EmptyStateHeader,
    EmptyStateIcon,
} from "@patternfly/react-core";
import { PlusCircleIcon } from "@patternfly/react-icons";
import { useTranslation } from "react-i18next";
import { useSession } from "../server/useSession";
import { STOCK_PROVIDERS } from "./api";
import { useMayViewProviders, useMayWriteIssuers } from "./useIssuers";

/** The empty list: an issuer is created here, or as an identity provider that users sign in with. */
export function NoIssuers() {
    const { t } = useTranslation();
    const { console } = useSession();
    const mayWrite = useMayWriteIssuers();
    const mayViewProviders = useMayViewProviders();
    return (
        <EmptyState>
            <EmptyStateHeader
                headingLevel="h2"
                icon={<EmptyStateIcon icon={PlusCircleIcon} />}
                titleText={t("pingone.noIssuers")}
            />
            <EmptyStateBody>{t("pingone.noIssuersText")}</EmptyStateBody>
            <EmptyStateFooter>
                <EmptyStateActions>
                    {mayWrite && (
                        <Button component="a" href={console.href("pingone-issuers/new")}>
                            {t("pingone.createIssuer")}
                        </Button>
                    )}
                    {mayViewProviders && (
                        <Button variant="link" component="a" href={console.href(STOCK_PROVIDERS)}>
                            {t("pingone.openProviders")}
                        </Button>
                    )}
                </EmptyStateActions>
            </EmptyStateFooter>
        </EmptyState>
    );
}
