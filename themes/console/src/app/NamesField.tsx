// SPDX-License-Identifier: Apache-2.0
import {
    Button,
    FormGroup,
    FormHelperText,
    HelperText,
    HelperTextItem,
    InputGroup,
    InputGroupItem,
    Label,
    LabelGroup,
    TextInput,
} from "@patternfly/react-core";
import { useId, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";

/** Several names: each is typed and added, and can be taken out again. */
export function NamesField(props: {
    label: string;
    help: string;
    names: readonly string[];
    suggestions?: readonly string[];
    isReadOnly?: boolean;
    error?: string;
    onChange: (names: string[]) => void;
}) {
    const { t } = useTranslation();
    const [typed, setTyped] = useState("");
    const id = useId();

    function add() {
        const name = typed.trim();
        if (name && !props.names.includes(name)) props.onChange([...props.names, name]);
        setTyped("");
    }

    function onKeyDown(event: KeyboardEvent) {
        if (event.key !== "Enter") return;
        event.preventDefault();
        add();
    }

    return (
        <FormGroup label={props.label} fieldId={id}>
            {!props.isReadOnly && (
                <InputGroup>
                    <InputGroupItem isFill>
                        <TextInput
                            id={id}
                            value={typed}
                            list={props.suggestions ? `${id}-suggestions` : undefined}
                            onChange={(_, value) => setTyped(value)}
                            onKeyDown={onKeyDown}
                            // What was typed and not added counts: without it a gateway would be open to all.
                            onBlur={add}
                        />
                    </InputGroupItem>
                    <InputGroupItem>
                        <Button variant="control" isDisabled={!typed.trim()} onClick={add}>
                            {t("pingone.add")}
                        </Button>
                    </InputGroupItem>
                </InputGroup>
            )}
            {props.suggestions && (
                <datalist id={`${id}-suggestions`}>
                    {props.suggestions.map((name) => (
                        <option key={name} value={name} />
                    ))}
                </datalist>
            )}
            {props.names.length > 0 && (
                <LabelGroup numLabels={100} aria-label={props.label} className="pf-v5-u-mt-sm">
                    {props.names.map((name) => (
                        <Label
                            key={name}
                            closeBtnAriaLabel={t("pingone.removeName", { name })}
                            onClose={
                                props.isReadOnly
                                    ? undefined
                                    : () => props.onChange(props.names.filter((other) => other !== name))
                            }
                        >
                            {name}
                        </Label>
                    ))}
                </LabelGroup>
            )}
            <FieldHelp text={props.help} error={props.error} />
        </FormGroup>
    );
}

/** What a field is for, or what is wrong with it. */
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
