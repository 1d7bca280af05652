// SPDX-License-Identifier: Apache-2.0
import { AlertActionCloseButton, AlertGroup } from "@patternfly/react-core";
import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Alert } from "./Alert";

interface Shown {
    readonly id: number;
    readonly variant: "success" | "danger";
    readonly title: string;
    readonly text?: string;
}

/** Shows the result of an action, in the corner where the console shows its alerts. */
export interface Announce {
    success(title: string): void;
    failure(title: string, error: unknown): void;
}

const AnnounceContext = createContext<Announce | undefined>(undefined);

export function useAnnounce(): Announce {
    const announce = useContext(AnnounceContext);
    if (!announce) throw new Error("no alerts around this component");
    return announce;
}

/** The message of any thrown value. */
export function messageOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}

export function Alerts({ children }: { children: ReactNode }) {
    const { t } = useTranslation();
    const [shown, setShown] = useState<readonly Shown[]>([]);
    const next = useRef(0);
    const close = useCallback((id: number) => setShown((all) => all.filter((one) => one.id !== id)), []);
    const announce = useMemo<Announce>(() => {
        const add = (alert: Omit<Shown, "id">) => setShown((all) => [...all, { ...alert, id: next.current++ }]);
        return {
            success: (title) => add({ variant: "success", title }),
            failure: (title, error) => add({ variant: "danger", title, text: messageOf(error) }),
        };
    }, []);
    return (
        <AnnounceContext.Provider value={announce}>
            {children}
            <AlertGroup isToast isLiveRegion>
                {shown.map((alert) => (
                    <Alert
                        key={alert.id}
                        variant={alert.variant}
                        title={alert.title}
                        timeout={alert.variant === "success"}
                        onTimeout={() => close(alert.id)}
                        actionClose={
                            <AlertActionCloseButton aria-label={t("pingone.dismiss")} onClose={() => close(alert.id)} />
                        }
                    >
                        {alert.text}
                    </Alert>
                ))}
            </AlertGroup>
        </AnnounceContext.Provider>
    );
}
