// SPDX-License-Identifier: Apache-2.0

/** The server has the same rule for the names of gateways. */
const ALLOWED = /[\p{L}\p{M}\p{Nd}.'_/ -]/u;

/** The first character that a gateway's name must not have. */
export function wrongCharacter(name: string): string | undefined {
    return [...name].find((character) => !ALLOWED.test(character));
}
