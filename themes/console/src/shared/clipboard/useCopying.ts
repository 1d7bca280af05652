// SPDX-License-Identifier: Apache-2.0
import { useState } from "react";

/** The clipboard, and the result of the last copy. */
export interface Copying {
    /** Whether the last text was copied. Undefined before the first copy. */
    readonly isCopied?: boolean;
    /** Returns whether the text was copied. */
    readonly copy: (text: string) => Promise<boolean>;
    /** The copied text is no longer the one that is shown. */
    readonly forget: () => void;
}

export function useCopying(): Copying {
    const [isCopied, setCopied] = useState<boolean>();

    async function copy(text: string): Promise<boolean> {
        try {
            await navigator.clipboard.writeText(text);
            setCopied(true);
            return true;
        } catch {
            // Over plain HTTP, or if it is forbidden, there is no clipboard. The user can still select the text.
            setCopied(false);
            return false;
        }
    }

    return { isCopied, copy, forget: () => setCopied(undefined) };
}
