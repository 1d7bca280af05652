// SPDX-License-Identifier: Apache-2.0
import {
    Button,
    EmptyState,
    EmptyStateBody,
    EmptyStateFooter,
    EmptyStateHeader,
    EmptyStateIcon,
} from "@patternfly/react-core";
import { PlusCircleIcon, SearchIcon } from "@patternfly/react-icons";
import { useTranslation } from "react-i18next";
import { useSession } from "../../server/useSession";

/** Shown if the realm has no gateways, or none that match. */
export function NoGateways({ isNarrowed }: { isNarrowed: boolean }) {
    const { t } = useTranslation();
    const { console, may } = useSession();
    return (
        <EmptyState>
            <EmptyStateHeader
                headingLevel="h2"
                icon={<EmptyStateIcon icon={isNarrowed ? SearchIcon : PlusCircleIcon} />}
                titleText={t(isNarrowed ? "pingone.noMatch" : "pingone.noGateways")}
            />
            <EmptyStateBody>{t(isNarrowed ? "pingone.noMatchText" : "pingone.noGatewaysText")}</EmptyStateBody>
            {!isNarrowed && may("manage-clients") && (
                <EmptyStateFooter>
                    <Button component="a" href={console.href("pingone-gateways/new")}>
                        {t("pingone.createGateway")}
                    </Button>
                </EmptyStateFooter>
            )}
        </EmptyState>
    );
}
