// SPDX-License-Identifier: Apache-2.0

/** The separator of several names in one client attribute, as in Keycloak. */
const SEPARATOR = "##";

/** Whether a name can be read back from an attribute together with any other names. The server has the same rule. */
export function canBeHeld(name: string): boolean {
    return name !== "" && name === name.trim() && !name.includes(SEPARATOR) && !/^#|#$/.test(name);
}

/** The attribute value from which these names are read back. */
export function joined(names: readonly string[]): string {
    const wrong = names.find((name) => !canBeHeld(name));
    if (wrong !== undefined) throw new Error(`Cannot be held in an attribute: ${wrong}`);
    return names.join(SEPARATOR);
}
