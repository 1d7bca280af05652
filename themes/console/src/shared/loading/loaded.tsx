// SPDX-License-Identifier: Apache-2.0
import {
    Bullseye,
    Button,
    EmptyState,
    EmptyStateBody,
    EmptyStateFooter,
    EmptyStateHeader,
    Spinner,
} from "@patternfly/react-core";
import { useCallback, useEffect, useState, type DependencyList, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Alert } from "../alerts/Alert";
import { messageOf } from "../alerts/Alerts";

/** A value from the server: loading, loaded or failed. While it is loaded again, the old value stays. */
export interface Loaded<T> {
    readonly value?: T;
    readonly error?: unknown;
    /** Whether a newer value is loading. */
    readonly isLoading: boolean;
    readonly reload: () => void;
}

/**
 * Loads when the component appears and whenever one of `on` changes.
 *
 * @param load its signal tells that the value is no longer needed
 */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>, on: DependencyList): Loaded<T> {
    const [state, setState] = useState<{ value?: T; error?: unknown }>({});
    const [round, setRound] = useState(0);
    const [isLoading, setLoading] = useState(true);
    useEffect(() => {
        const needed = new AbortController();
        const { signal } = needed;
        setLoading(true);
        load(signal)
            .then(
                (value) => signal.aborted || setState({ value }),
                (error: unknown) => signal.aborted || setState((before) => ({ ...before, error })),
            )
            .finally(() => signal.aborted || setLoading(false));
        return () => needed.abort();
        // The caller lists the dependencies of `load`. The rule checks that list at each call of useLoaded.
        // eslint-disable-next-line react-hooks/exhaustive-deps
    }, [round, ...on]);
    const reload = useCallback(() => {
        // At once, because the actions of the old value must not be used meanwhile.
        setLoading(true);
        setRound((before) => before + 1);
    }, []);
    return { ...state, isLoading, reload };
}

/** Shows the value, or that it is loading, or why loading failed. */
export function Wait<T>({ of, children }: { of: Loaded<T>; children: (value: T) => ReactNode }) {
    const { t } = useTranslation();
    if (of.error !== undefined && of.value === undefined) {
        return (
            <EmptyState role="alert">
                <EmptyStateHeader titleText={t("pingone.loadFailed")} headingLevel="h2" />
                <EmptyStateBody>{messageOf(of.error)}</EmptyStateBody>
                <EmptyStateFooter>
                    <Button variant="link" onClick={of.reload}>
                        {t("pingone.tryAgain")}
                    </Button>
                </EmptyStateFooter>
            </EmptyState>
        );
    }
    if (of.value === undefined) {
        return (
            <Bullseye>
                <Spinner aria-label={t("pingone.loading")} aria-valuetext={t("pingone.loading")} />
            </Bullseye>
        );
    }
    // The old value stays: a dialog that shows a credential once must not close because the list could not be reloaded.
    return (
        <>
            {of.error !== undefined && (
                <Alert isInline variant="danger" role="alert" title={t("pingone.loadFailed")}>
                    {messageOf(of.error)}
                </Alert>
            )}
            {children(of.value)}
        </>
    );
}
