// SPDX-License-Identifier: Apache-2.0
import { FormHelperText, HelperText, HelperTextItem } from "@patternfly/react-core";

/** The help text of a field, or its error. */
export function FieldHelp({ text, error }: { text?: string; error?: string }) {
    if (!error && !text) return null;
    return (
        <FormHelperText>
            <HelperText isLiveRegion={!!error}>
                <HelperTextItem variant={error ? "error" : "default"}>{error ?? text}</HelperTextItem>
            </HelperText>
        </FormHelperText>
    );
}
