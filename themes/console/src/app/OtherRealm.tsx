// SPDX-License-Identifier: Apache-2.0
import {
    Button,
    EmptyState,
    EmptyStateActions,
    EmptyStateBody,
    EmptyStateFooter,
    EmptyStateHeader,
    EmptyStateIcon,
    PageSection,
} from "@patternfly/react-core";
import { ExclamationTriangleIcon } from "@patternfly/react-icons";
import { useTranslation } from "react-i18next";
import { useSession } from "../server/useSession";

/**
 * Shown in place of a page if the address names another realm than the console administers. The console does not follow
 * such an address, so a page of that realm would have the label of the other one.
 */
export function OtherRealm({ addressed, path }: { addressed: string; path: string }) {
    const { t } = useTranslation();
    const { console, realm } = useSession();
    return (
        <PageSection variant="light" isFilled>
            <EmptyState role="alert">
                <EmptyStateHeader
                    headingLevel="h1"
                    icon={<EmptyStateIcon icon={ExclamationTriangleIcon} />}
                    titleText={t("pingone.otherRealm", { name: addressed })}
                />
                <EmptyStateBody>{t("pingone.otherRealmText", { name: realm })}</EmptyStateBody>
                <EmptyStateFooter>
                    <EmptyStateActions>
                        <Button onClick={() => console.reload()}>
                            {t("pingone.switchToRealm", { name: addressed })}
                        </Button>
                    </EmptyStateActions>
                    <EmptyStateActions>
                        <Button variant="link" component="a" href={console.href(path, realm)}>
                            {t("pingone.stayInRealm", { name: realm })}
                        </Button>
                    </EmptyStateActions>
                </EmptyStateFooter>
            </EmptyState>
        </PageSection>
    );
}
