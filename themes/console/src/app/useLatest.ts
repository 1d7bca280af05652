// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, type MutableRefObject } from "react";

/** The newest value, for what was begun with an older one; undefined once the component is gone. */
export function useLatest<T>(value: T): MutableRefObject<T | undefined> {
    const latest = useRef<T | undefined>(value);
    latest.current = value;
    useEffect(
        () => () => {
            latest.current = undefined;
        },
        [],
    );
    return latest;
}
