// SPDX-License-Identifier: Apache-2.0
import { useState } from "react";

/**
 * Begins a form again when other settings are stored. The elements of the form stay, so that its button keeps the
 * focus.
 *
 * @param version another text for other settings; undefined if the form shows no stored settings
 * @param begin sets the state of the form
 */
export function useNewer(version: string | undefined, begin: () => void): void {
    const [known, setKnown] = useState(version);
    if (version === known) return;
    setKnown(version);
    begin();
}
