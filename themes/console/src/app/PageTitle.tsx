// SPDX-License-Identifier: Apache-2.0
import { Breadcrumb, BreadcrumbItem, PageSection, Split, SplitItem, Text, TextContent } from "@patternfly/react-core";
import type { ReactNode } from "react";

/** The head of a page, in the style of the console's own pages. */
export function PageTitle(props: {
    title: string;
    text?: string;
    /** The parent page. */
    parent?: { title: string; href: string };
    actions?: ReactNode;
    tabs?: ReactNode;
}) {
    return (
        <>
            {props.parent && (
                <PageSection variant="light" type="breadcrumb">
                    <Breadcrumb>
                        <BreadcrumbItem to={props.parent.href}>{props.parent.title}</BreadcrumbItem>
                        <BreadcrumbItem isActive>{props.title}</BreadcrumbItem>
                    </Breadcrumb>
                </PageSection>
            )}
            <PageSection variant="light">
                <Split hasGutter>
                    <SplitItem isFilled>
                        <TextContent>
                            <Text component="h1">{props.title}</Text>
                            {props.text && <Text>{props.text}</Text>}
                        </TextContent>
                    </SplitItem>
                    <SplitItem>{props.actions}</SplitItem>
                </Split>
            </PageSection>
            {props.tabs && (
                <PageSection variant="light" type="tabs">
                    {props.tabs}
                </PageSection>
            )}
        </>
    );
}
