// SPDX-License-Identifier: Apache-2.0
import { FormGroup, Radio, TextArea } from "@patternfly/react-core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { FieldHelp, helpOf } from "../shared/forms/FieldHelp";
import type { IssuerDraft } from "./api";
import { TextField } from "./TextField";

/** The issuer's keys: their address, or a copy of them. */
export function KeysField(props: {
    draft: IssuerDraft;
    isReadOnly?: boolean;
    errors: { jwksUrl?: string; jwks?: string };
    onChange: (change: Pick<IssuerDraft, "jwksUrl" | "jwks">) => void;
}) {
    const { t } = useTranslation();
    const { jwksUrl, jwks } = props.draft;
    const isUrl = jwksUrl !== undefined;
    // The address or the copy stays while the other one is selected.
    const kept = useRef({ jwksUrl: "", jwks: "" });
    if (isUrl) kept.current.jwksUrl = jwksUrl;
    else kept.current.jwks = jwks ?? "";
    return (
        <>
            <FormGroup role="radiogroup" isInline label={t("pingone.keys")} fieldId="pingone-keys">
                <Radio
                    id="pingone-keys-url"
                    name="pingone-keys"
                    label={t("pingone.keysUrl")}
                    isDisabled={props.isReadOnly}
                    isChecked={isUrl}
                    onChange={() => props.onChange({ jwksUrl: kept.current.jwksUrl, jwks: undefined })}
                />
                <Radio
                    id="pingone-keys-copy"
                    name="pingone-keys"
                    label={t("pingone.keysCopy")}
                    isDisabled={props.isReadOnly}
                    isChecked={!isUrl}
                    onChange={() => props.onChange({ jwks: kept.current.jwks, jwksUrl: undefined })}
                />
            </FormGroup>
            {isUrl ? (
                <TextField
                    id="pingone-jwks-url"
                    type="url"
                    label={t("pingone.jwksUrl")}
                    help={t("pingone.jwksUrlHelp")}
                    isRequired
                    isReadOnly={props.isReadOnly}
                    value={jwksUrl}
                    error={props.errors.jwksUrl}
                    onChange={(value) => props.onChange({ jwksUrl: value, jwks: undefined })}
                />
            ) : (
                <FormGroup label={t("pingone.jwks")} fieldId="pingone-jwks" isRequired>
                    <TextArea
                        id="pingone-jwks"
                        className="pingone-token"
                        resizeOrientation="vertical"
                        rows={6}
                        isRequired
                        readOnlyVariant={props.isReadOnly ? "default" : undefined}
                        aria-describedby={helpOf("pingone-jwks")}
                        validated={props.errors.jwks ? "error" : "default"}
                        value={jwks ?? ""}
                        onChange={(_, value) => props.onChange({ jwks: value, jwksUrl: undefined })}
                    />
                    <FieldHelp of="pingone-jwks" text={t("pingone.jwksHelp")} error={props.errors.jwks} />
                </FormGroup>
            )}
        </>
    );
}
