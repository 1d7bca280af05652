// SPDX-License-Identifier: Apache-2.0
import { FormGroup, FormSelect, FormSelectOption, TextArea } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FieldHelp, helpOf } from "../../shared/forms/FieldHelp";
import { ACCESS_TOKEN, ID_TOKEN } from "../api/request";
import type { TypedToken } from "../plan/plan";

/** A field for a token, which the user pastes or obtains. */
export function TokenField(props: {
    name: string;
    label: string;
    help?: string;
    token: TypedToken;
    hasType: boolean;
    onChange: (token: TypedToken) => void;
    /** Below the token. */
    children?: ReactNode;
}) {
    const { t } = useTranslation();
    const { token, onChange } = props;
    const id = `pingone-${props.name}-token`;
    return (
        <>
            <FormGroup label={props.label} fieldId={id}>
                <TextArea
                    id={id}
                    rows={4}
                    // Otherwise Firefox writes it into a file from which it restores the page.
                    autoComplete="off"
                    aria-describedby={helpOf(id)}
                    className="pingone-token"
                    spellCheck={false}
                    value={token.token}
                    onChange={(_, text) => onChange({ type: token.type, token: text })}
                />
                <FieldHelp of={id} text={props.help} />
                {props.children}
            </FormGroup>
            {props.hasType && (
                <FormGroup label={t("pingone.tokenTypeOf", { label: props.label })} fieldId={`${id}-type`}>
                    <FormSelect
                        id={`${id}-type`}
                        value={token.type}
                        onChange={(_, type) => onChange({ ...token, type })}
                    >
                        <FormSelectOption value={ACCESS_TOKEN} label={t("pingone.accessToken")} />
                        <FormSelectOption value={ID_TOKEN} label={t("pingone.idToken")} />
                    </FormSelect>
                </FormGroup>
            )}
        </>
    );
}
