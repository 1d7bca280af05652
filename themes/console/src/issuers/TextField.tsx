// SPDX-License-Identifier: Apache-2.0
import { FormGroup, TextInput } from "@patternfly/react-core";
import { FieldHelp, helpOf } from "../shared/forms/FieldHelp";

/** A line of text with its help text or its error. */
export function TextField(props: {
    id: string;
    label: string;
    help?: string;
    error?: string;
    type?: "text" | "url" | "number";
    min?: number;
    max?: number;
    isRequired?: boolean;
    isReadOnly?: boolean;
    value: string;
    onChange: (value: string) => void;
}) {
    return (
        <FormGroup label={props.label} fieldId={props.id} isRequired={props.isRequired}>
            <TextInput
                id={props.id}
                type={props.type ?? "text"}
                min={props.min}
                max={props.max}
                isRequired={props.isRequired}
                readOnlyVariant={props.isReadOnly ? "default" : undefined}
                aria-describedby={helpOf(props.id)}
                validated={props.error ? "error" : "default"}
                value={props.value}
                onChange={(_, value) => props.onChange(value)}
            />
            <FieldHelp of={props.id} text={props.help} error={props.error} />
        </FormGroup>
    );
}
