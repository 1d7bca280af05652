// SPDX-License-Identifier: Apache-2.0
import {
    Breadcrumb,
    BreadcrumbItem,
    Divider,
    Level,
    LevelItem,
    PageSection,
    Text,
    TextContent,
    Toolbar,
    ToolbarContent,
} from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { NewTabLink } from "./NewTabLink";
import { HEADING } from "./useKeptFocus";

const DOCUMENTATION = "https://github.com/kcexchange/keycloak-pingone-exchange/blob/main/docs/";

/** The head of a page, in the style of the console's own pages. */
export function PageTitle(props: {
    title: string;
    text?: string;
    /** The page of the documentation, for the link "Learn more". */
    learnMore?: string;
    /** The parent page. */
    parent?: { title: string; href: string };
    /** The name of this page in the breadcrumb; the title if absent. */
    crumb?: string;
    /** Labels next to the title. */
    badges?: ReactNode;
    /** Items of a toolbar. */
    actions?: ReactNode;
    tabs?: ReactNode;
}) {
    const { t } = useTranslation();
    return (
        <>
            {/* The console has this section on every page, so that the heights are the same. */}
            <PageSection variant="light" type="breadcrumb">
                {props.parent && (
                    <Breadcrumb aria-label={t("pingone.breadcrumb")}>
                        <BreadcrumbItem to={props.parent.href}>{props.parent.title}</BreadcrumbItem>
                        <BreadcrumbItem isActive>{props.crumb ?? props.title}</BreadcrumbItem>
                    </Breadcrumb>
                )}
            </PageSection>
            <PageSection variant="light">
                <Level hasGutter>
                    <LevelItem>
                        <Level>
                            <LevelItem>
                                <TextContent className="pf-v5-u-mr-sm pingone-title">
                                    <Text component="h1" id={HEADING} tabIndex={-1}>
                                        {props.title}
                                    </Text>
                                </TextContent>
                            </LevelItem>
                            {props.badges && <LevelItem>{props.badges}</LevelItem>}
                        </Level>
                    </LevelItem>
                    <LevelItem>
                        <Toolbar className="pf-v5-u-p-0">
                            <ToolbarContent>{props.actions}</ToolbarContent>
                        </Toolbar>
                    </LevelItem>
                </Level>
                <TextContent>
                    <Text>
                        {props.text}
                        {props.learnMore && <LearnMore page={props.learnMore} />}
                    </Text>
                </TextContent>
            </PageSection>
            {props.tabs ? (
                <PageSection variant="light" padding={{ default: "noPadding" }}>
                    {props.tabs}
                </PageSection>
            ) : (
                <Divider />
            )}
        </>
    );
}

function LearnMore({ page }: { page: string }) {
    const { t } = useTranslation();
    return (
        <NewTabLink className="pf-v5-u-ml-md pingone-learn-more" href={DOCUMENTATION + page}>
            {t("pingone.learnMore")}
        </NewTabLink>
    );
}
