// SPDX-License-Identifier: Apache-2.0

/** Between several names in one attribute of a client, as Keycloak has it. */
const SEPARATOR = "##";

/** Whether a name reads as itself from an attribute, whatever stands beside it; as the server decides. */
export function canBeHeld(name: string): boolean {
    return name !== "" && name === name.trim() && !name.includes(SEPARATOR) && !/^#|#$/.test(name);
}

/** The attribute that reads as these names again. */
export function joined(names: readonly string[]): string {
    const wrong = names.find((name) => !canBeHeld(name));
    if (wrong !== undefined) throw new Error(`Cannot be held in an attribute: ${wrong}`);
    return names.join(SEPARATOR);
}
