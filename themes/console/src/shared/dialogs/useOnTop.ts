// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from "react";

/** The open dialogs, the one on top last. */
const opened: symbol[] = [];

/** Returns whether no dialog is above this one. PatternFly tells every open dialog that Escape was pressed. */
export function useOnTop(isOpen: boolean): () => boolean {
    const [self] = useState(() => Symbol());
    useEffect(() => {
        if (!isOpen) return;
        opened.push(self);
        return () => {
            opened.splice(opened.indexOf(self), 1);
        };
    }, [isOpen, self]);
    return () => opened.at(-1) === self;
}
