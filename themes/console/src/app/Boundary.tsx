// SPDX-License-Identifier: Apache-2.0
import { EmptyState, EmptyStateBody, EmptyStateHeader, PageSection } from "@patternfly/react-core";
import { Component, type ReactNode } from "react";

interface Props {
    readonly title: string;
    readonly text: string;
    readonly children: ReactNode;
}

/** Shows the error of a failed page. The rest of the console keeps working. */
export class Boundary extends Component<Props, { readonly failed: boolean }> {
    override readonly state = { failed: false };

    static getDerivedStateFromError(): { failed: boolean } {
        return { failed: true };
    }

    override render(): ReactNode {
        if (!this.state.failed) return this.props.children;
        return (
            <PageSection variant="light" isFilled>
                <EmptyState role="alert">
                    <EmptyStateHeader headingLevel="h1" titleText={this.props.title} />
                    <EmptyStateBody>{this.props.text}</EmptyStateBody>
                </EmptyState>
            </PageSection>
        );
    }
}
