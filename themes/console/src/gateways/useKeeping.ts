// SPDX-License-Identifier: Apache-2.0
import { useState } from "react";

/** Whether what is shown once has been stored, and whether somebody was warned who wanted to go without. */
export interface Keeping {
    readonly isStored: boolean;
    readonly isWarned: boolean;
    stored(): void;
    /** The first time that somebody goes without having stored it, it is a warning and no. */
    mayGo(): boolean;
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
