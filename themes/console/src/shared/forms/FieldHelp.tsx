// SPDX-License-Identifier: Apache-2.0
import { FormHelperText, HelperText, HelperTextItem } from "@patternfly/react-core";

/**
 * The id of a field's help text. Each field has it as `aria-describedby`, so that screen readers read the help aloud
 * with the field. While there is no help, the reference has no effect.
 */
export function helpOf(field: string): string {
    return `${field}-help`;
}

/**
 * The help text of a field, or its error.
 *
 * @param props.of the id of the field; absent for the error of an action
 */
export function FieldHelp({ of, text, error }: { of?: string; text?: string; error?: string }) {
    if (!error && !text) return null;
    return (
        <FormHelperText>
            <HelperText id={of && helpOf(of)} isLiveRegion={!!error}>
                <HelperTextItem variant={error ? "error" : "default"}>{error ?? text}</HelperTextItem>
            </HelperText>
        </FormHelperText>
    );
}
