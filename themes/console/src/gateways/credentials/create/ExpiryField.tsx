// SPDX-License-Identifier: Apache-2.0
import { FormGroup, Radio, TextInput } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FieldHelp, helpOf } from "../../../shared/forms/FieldHelp";

/**
 * The optional expiry of a credential. Undefined means no expiry; an empty text is an expiry that is not entered yet.
 */
export function ExpiryField({ onChange }: { onChange: (expiresAt: string | undefined) => void }) {
    const { t } = useTranslation();
    const [ends, setEnds] = useState(false);
    const [typed, setTyped] = useState("");

    function choose(chosen: boolean) {
        setEnds(chosen);
        onChange(chosen ? toInstant(typed) : undefined);
    }

    return (
        <FormGroup
            role="radiogroup"
            label={t("pingone.expiresAt")}
            isStack
            fieldId="pingone-expiry"
            aria-describedby={helpOf("pingone-expiry")}
        >
            <Radio
                id="pingone-expiry-never"
                name="pingone-expiry"
                label={t("pingone.neverExpires")}
                isChecked={!ends}
                onChange={() => choose(false)}
            />
            <Radio
                id="pingone-expiry-at"
                name="pingone-expiry"
                label={t("pingone.expiresAtTime")}
                isChecked={ends}
                onChange={() => choose(true)}
            />
            {ends && (
                <TextInput
                    type="datetime-local"
                    aria-label={t("pingone.expiresAtTime")}
                    value={typed}
                    onChange={(_, value) => {
                        setTyped(value);
                        onChange(toInstant(value));
                    }}
                />
            )}
            <FieldHelp of="pingone-expiry" text={t("pingone.expiryHelp")} />
        </FormGroup>
    );
}

/** The field uses the administrator's time zone, the API an instant. */
function toInstant(local: string): string {
    const moment = new Date(local);
    return Number.isNaN(moment.getTime()) ? "" : moment.toISOString();
}
