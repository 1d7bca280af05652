// SPDX-License-Identifier: Apache-2.0
import type { KeyboardEvent } from "react";

/** The code of a key that an input method uses. In Safari, Enter has it after the composition that it ended. */
const OF_AN_INPUT_METHOD = 229;

/**
 * Whether an input method uses the key, for example for Japanese. Then Enter accepts the characters that are being
 * composed, and the arrows select among them.
 */
export function isComposing({ nativeEvent, keyCode }: KeyboardEvent): boolean {
    return nativeEvent.isComposing || keyCode === OF_AN_INPUT_METHOD;
}
