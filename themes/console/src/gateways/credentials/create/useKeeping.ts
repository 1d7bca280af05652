// SPDX-License-Identifier: Apache-2.0
import { useState } from "react";

/**
 * Whether a value that is shown once has been stored, and whether the user was warned before closing without storing
 * it.
 */
export interface Keeping {
    readonly isStored: boolean;
    readonly isWarned: boolean;
    readonly stored: () => void;
    /** The first attempt to close without storing shows a warning and returns false. */
    readonly mayGo: () => boolean;
}

export function useKeeping(): Keeping {
    const [isStored, setStored] = useState(false);
    const [isWarned, setWarned] = useState(false);
    return {
        isStored,
        isWarned: isWarned && !isStored,
        stored: () => setStored(true),
        mayGo: () => {
            setWarned(true);
            return isStored || isWarned;
        },
    };
}
