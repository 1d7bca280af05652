// SPDX-License-Identifier: Apache-2.0
import { useState, type KeyboardEvent } from "react";
import { isComposing } from "../../shared/forms/composing";
import { useFound, type Search } from "./useFound";

/** The state of a SearchSelect and of its list, and the keys that choose from the list. */
export function useSearchSelect(props: {
    value: string;
    search: Search;
    onChange: (value: string) => void;
    onCommit: (value: string) => void;
}) {
    const [isOpen, setOpen] = useState(false);
    /** Whether the value was typed since the list was opened. An earlier value does not narrow the list. */
    const [isTyped, setTyped] = useState(false);
    const [active, setActive] = useState<number>();
    const finding = useFound(props.search, isTyped ? props.value : "", isOpen);
    const options = finding.found ?? [];

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

    function leave() {
        if (isTyped) props.onCommit(props.value.trim());
        setTyped(false);
    }

    function onKeyDown(event: KeyboardEvent) {
        if (isComposing(event) || !(event.target instanceof HTMLInputElement)) return;
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

    return { isOpen, active, finding, options, open, close, type, choose, leave, onKeyDown };
}
