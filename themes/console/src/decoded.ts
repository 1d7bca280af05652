// SPDX-License-Identifier: Apache-2.0

/** A part of an address; one that is wrongly encoded is taken as it is, since anybody can type an address. */
export function decoded(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}
