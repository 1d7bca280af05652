// SPDX-License-Identifier: Apache-2.0
import { EmptyState, EmptyStateBody, EmptyStateHeader, PageSection } from "@patternfly/react-core";
import { Component, type ReactNode } from "react";

interface Props {
    readonly title: string;
    readonly text: string;
    /** The address of the page. */
    readonly path: string;
    readonly children: ReactNode;
}

interface State {
    readonly failed: boolean;
}

/** Shows the error of a failed page, until another address is opened. The rest of the console keeps working. */
export class Boundary extends Component<Props, State> {
    override readonly state: State = { failed: false };

    static getDerivedStateFromError(): State {
        return { failed: true };
    }

    override componentDidUpdate(before: Props, { failed }: State): void {
        if (failed && before.path !== this.props.path) this.setState({ failed: false });
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
