// SPDX-License-Identifier: Apache-2.0
import { Button, FormGroup, InputGroup, InputGroupItem, Label, LabelGroup, TextInput } from "@patternfly/react-core";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { isComposing } from "./composing";
import { FieldHelp, helpOf } from "./FieldHelp";

/** A field for several names. Each is typed and added, and can be removed again. */
export function NamesField(props: {
    label: string;
    help: string;
    initial: readonly string[];
    suggestions?: readonly string[];
    isReadOnly?: boolean;
    error?: string;
    onChange: (names: string[]) => void;
}) {
    const { t } = useTranslation();
    const [added, setAdded] = useState(props.initial);
    const [typed, setTyped] = useState("");
    const id = useId();
    const input = useRef<HTMLInputElement>(null);

    /** A name that is typed but not added counts, too: otherwise a gateway would be open to all applications. */
    function change(names: readonly string[], text: string) {
        setAdded(names);
        setTyped(text);
        const name = text.trim();
        props.onChange(name && !names.includes(name) ? [...names, name] : [...names]);
    }

    /** The used button disappears or is disabled then, so the focus returns to the field. */
    function add() {
        const name = typed.trim();
        change(name && !added.includes(name) ? [...added, name] : added, "");
        input.current?.focus();
    }

    function remove(name: string) {
        change(
            added.filter((other) => other !== name),
            typed,
        );
        input.current?.focus();
    }

    function onKeyDown(event: KeyboardEvent) {
        if (event.key !== "Enter" || isComposing(event)) return;
        event.preventDefault();
        add();
    }

    return (
        <FormGroup label={props.label} fieldId={id}>
            {!props.isReadOnly && (
                <InputGroup>
                    <InputGroupItem isFill>
                        <TextInput
                            ref={input}
                            id={id}
                            value={typed}
                            aria-describedby={helpOf(id)}
                            list={props.suggestions ? `${id}-suggestions` : undefined}
                            onChange={(_, value) => change(added, value)}
                            onKeyDown={onKeyDown}
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
            {added.length > 0 && (
                // All are shown, because PatternFly's button for the others has an English text.
                <LabelGroup numLabels={added.length} aria-label={props.label} className="pf-v5-u-mt-sm">
                    {added.map((name) => (
                        <Label
                            key={name}
                            closeBtnAriaLabel={t("pingone.removeName", { name })}
                            onClose={props.isReadOnly ? undefined : () => remove(name)}
                        >
                            {name}
                        </Label>
                    ))}
                </LabelGroup>
            )}
            <FieldHelp of={id} text={props.help} error={props.error} />
        </FormGroup>
    );
}
