// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from "react";

/** The value that a form begins with. */
export interface Base<T> {
    readonly base: T;
    /** Keeps the value that the form has. Without this, the form begins again with a newer one. */
    readonly hold: (isHeld: boolean) => void;
}

/** A form holds its value while it has unsaved changes, because a newer value would discard them. */
export function useBase<T>(newest: T): Base<T> {
    const [isHeld, hold] = useState(false);
    const base = useRef(newest);
    if (!isHeld) base.current = newest;
    return { base: base.current, hold };
}
