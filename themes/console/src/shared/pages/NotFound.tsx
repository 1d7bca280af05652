// SPDX-License-Identifier: Apache-2.0
import {
    Button,
    EmptyState,
    EmptyStateBody,
    EmptyStateFooter,
    EmptyStateHeader,
    EmptyStateIcon,
    PageSection,
} from "@patternfly/react-core";
import { SearchIcon } from "@patternfly/react-icons";

/** Shown for an address of something that does not exist, with the way back to the list. */
export function NotFound(props: { title: string; text: string; back: { title: string; href: string } }) {
    return (
        <PageSection variant="light" isFilled>
            <EmptyState role="alert">
                <EmptyStateHeader
                    headingLevel="h1"
                    icon={<EmptyStateIcon icon={SearchIcon} />}
                    titleText={props.title}
                />
                <EmptyStateBody>{props.text}</EmptyStateBody>
                <EmptyStateFooter>
                    <Button variant="link" component="a" href={props.back.href}>
                        {props.back.title}
                    </Button>
                </EmptyStateFooter>
            </EmptyState>
        </PageSection>
    );
}
