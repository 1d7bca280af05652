// SPDX-License-Identifier: Apache-2.0

/** Decodes a part of an address. A wrongly encoded part is returned unchanged, because users can type any address. */
export function decoded(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}
