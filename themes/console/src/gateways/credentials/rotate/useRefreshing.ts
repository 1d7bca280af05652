// SPDX-License-Identifier: Apache-2.0
import { useEffect } from "react";
import type { Loaded } from "../../../shared/loading/loaded";

const PAUSE_MILLIS = 5000;

/**
 * Loads a value again while `isOn`. Each pause begins after an answer, so requests do not pile up at a slow server. A
 * failure is an answer, too, and does not end the refresh.
 */
export function useRefreshing({ isLoading, reload }: Pick<Loaded<unknown>, "isLoading" | "reload">, isOn: boolean) {
    useEffect(() => {
        if (!isOn || isLoading) return;
        const timer = setTimeout(reload, PAUSE_MILLIS);
        return () => clearTimeout(timer);
    }, [isOn, isLoading, reload]);
}
