// SPDX-License-Identifier: Apache-2.0
import {
    Button,
    MenuToggle,
    Select,
    SelectList,
    SelectOption,
    TextInputGroup,
    TextInputGroupMain,
    TextInputGroupUtilities,
} from "@patternfly/react-core";
import { TimesIcon } from "@patternfly/react-icons";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useFound, type Search } from "./useFound";

/**
 * A field whose value is chosen from the objects of the realm, or typed: an administrator may lack the permission to
 * list them. The value is committed when it is chosen or when the field is left.
 */
export function SearchSelect(props: {
    id: string;
    label: string;
    placeholder?: string;
    value: string;
    search: Search;
    onChange: (value: string) => void;
    onCommit: (value: string) => void;
}) {
    const { t } = useTranslation();
    const list = useId();
    const input = useRef<HTMLInputElement>(null);
    const [isOpen, setOpen] = useState(false);
    /** Whether the value was typed since the list was opened. An earlier value does not narrow the list. */
    const [isTyped, setTyped] = useState(false);
    const [active, setActive] = useState<number>();
    const found = useFound(props.search, isTyped ? props.value : "", isOpen);
    const options = found ?? [];

    function open() {
        setOpen(true);
        setTyped(false);
        setActive(undefined);
    }

    function close() {
        setOpen(false);
        setActive(undefined);
    }

    function type(text: string) {
        setOpen(true);
        setTyped(true);
        setActive(undefined);
        props.onChange(text);
    }

    function choose(value: string) {
        close();
        // It is committed here, not again when the field is left.
        setTyped(false);
        props.onChange(value);
        props.onCommit(value);
    }

    /** The button that clears the field disappears with the text, so the focus returns to the field. */
    function clear() {
        choose("");
        input.current?.focus();
    }

    function onKeyDown(event: KeyboardEvent) {
        if (!(event.target instanceof HTMLInputElement)) return;
        const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
        if (step !== 0) {
            event.preventDefault();
            if (!isOpen) return open();
            const count = options.length;
            if (count > 0) setActive(((active ?? (step > 0 ? -1 : 0)) + step + count) % count);
        } else if (event.key === "Enter") {
            // Enter chooses, and does not send the form around this field.
            event.preventDefault();
            choose((active === undefined ? undefined : options[active]?.value) ?? props.value.trim());
        } else if (event.key === "Tab") {
            close();
        } else if (event.key === "Escape" && isOpen) {
            event.stopPropagation();
            close();
        }
    }

    return (
        <Select
            variant="typeahead"
            isOpen={isOpen}
            onOpenChange={(opens) => !opens && close()}
            onOpenChangeKeys={[]}
            onSelect={(_, value) => choose(String(value))}
            isScrollable
            popperProps={{ appendTo: "inline" }}
            toggle={(ref) => (
                <MenuToggle
                    ref={ref}
                    variant="typeahead"
                    isFullWidth
                    isExpanded={isOpen}
                    aria-label={t("pingone.showChoices", { label: props.label })}
                    onClick={() => (isOpen ? close() : open())}
                >
                    <TextInputGroup isPlain onKeyDown={onKeyDown}>
                        <TextInputGroupMain
                            ref={input}
                            inputId={props.id}
                            role="combobox"
                            aria-label={props.label}
                            placeholder={props.placeholder}
                            value={props.value}
                            isExpanded={isOpen}
                            aria-controls={isOpen ? list : undefined}
                            aria-activedescendant={active === undefined ? undefined : `${list}-${active}`}
                            onClick={() => !isOpen && open()}
                            onChange={(_, text) => type(text)}
                            onBlur={() => {
                                if (isTyped) props.onCommit(props.value.trim());
                                setTyped(false);
                            }}
                        />
                        {props.value && (
                            <TextInputGroupUtilities>
                                <Button
                                    variant="plain"
                                    aria-label={t("pingone.clearField", { label: props.label })}
                                    onClick={clear}
                                >
                                    <TimesIcon aria-hidden />
                                </Button>
                            </TextInputGroupUtilities>
                        )}
                    </TextInputGroup>
                </MenuToggle>
            )}
        >
            <SelectList id={list} aria-label={props.label}>
                {options.map(({ value, description }, place) => (
                    <SelectOption
                        key={value}
                        id={`${list}-${place}`}
                        value={value}
                        description={description}
                        isFocused={active === place}
                        isSelected={value === props.value}
                    >
                        {value}
                    </SelectOption>
                ))}
                {options.length === 0 && (
                    <SelectOption isDisabled>{t(found ? "pingone.noMatch" : "pingone.loading")}</SelectOption>
                )}
            </SelectList>
        </Select>
    );
}
