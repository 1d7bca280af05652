// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, type MutableRefObject } from "react";

/** The newest value, for actions that started with an older one. Undefined once the component is unmounted. */
export function useLatest<T>(value: T): MutableRefObject<T | undefined> {
    const latest = useRef<T | undefined>(value);
    latest.current = value;
    useEffect(() => {
        return () => {
            latest.current = undefined;
        };
    }, []);
    return latest;
}
