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
import { useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { helpOf } from "../../shared/forms/FieldHelp";
import type { Finding, Search } from "./useFound";
import { useSearchSelect } from "./useSearchSelect";

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
    const { isOpen, active, finding, options, open, close, type, choose, leave, onKeyDown } = useSearchSelect(props);
    // PatternFly has no property for it.
    useEffect(() => {
        input.current?.setAttribute("aria-describedby", helpOf(props.id));
    }, [props.id]);

    /** The button that clears the field disappears with the text, so the focus returns to the field. */
    function clear() {
        choose("");
        input.current?.focus();
    }

    return (
        <>
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
                                onBlur={leave}
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
                    {options.length === 0 && <SelectOption isDisabled>{t(textWithoutOptions(finding))}</SelectOption>}
                </SelectList>
            </Select>
            <FindingStatus isOpen={isOpen} finding={finding} />
        </>
    );
}

/** Tells screen readers how many choices the list has, because the focus stays in the field. */
function FindingStatus({ isOpen, finding }: { isOpen: boolean; finding: Finding }) {
    const { t } = useTranslation();
    const { found, hasFailed } = finding;
    const number = found?.length ?? 0;
    const text = number > 0 ? t("pingone.resultCount", { number }) : t(textWithoutOptions(finding));
    return (
        <span role="status" className="pf-v5-u-screen-reader">
            {isOpen && (found || hasFailed) && text}
        </span>
    );
}

function textWithoutOptions({ found, hasFailed }: Finding): string {
    if (hasFailed) return "pingone.loadFailed";
    return found ? "pingone.noMatch" : "pingone.loading";
}
