// SPDX-License-Identifier: Apache-2.0
import { EmptyState, EmptyStateBody, EmptyStateHeader } from "@patternfly/react-core";

/** Shown if the realm has no delegations of one sort. */
export function NoDelegations({ title, text }: { title: string; text: string }) {
    return (
        <EmptyState variant="sm">
            <EmptyStateHeader headingLevel="h3" titleText={title} />
            <EmptyStateBody>{text}</EmptyStateBody>
        </EmptyState>
    );
}
