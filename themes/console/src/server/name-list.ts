// SPDX-License-Identifier: Apache-2.0

/** The separator of several names in one client attribute, as in Keycloak. */
const SEPARATOR = "##";

/** Whether a name can be read back from an attribute together with any other names. The server has the same rule. */
export function canBeHeld(name: string): boolean {
    return name !== "" && name === name.trim() && !name.includes(SEPARATOR) && !/^#|#$/.test(name);
}

/**
 * The attribute value of names that were read from one attribute. The same names are read from it, although some of
 * them {@link canBeHeld cannot be held} next to any other name.
 */
export function joinedAgain(names: readonly string[]): string {
    return names.join(SEPARATOR);
}

/** The attribute value from which these names are read back. */
export function joined(names: readonly string[]): string {
    const wrong = names.find((name) => !canBeHeld(name));
    if (wrong !== undefined) throw new Error(`Cannot be held in an attribute: ${wrong}`);
    return joinedAgain(names);
}
