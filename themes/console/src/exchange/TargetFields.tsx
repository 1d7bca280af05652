// SPDX-License-Identifier: Apache-2.0
import { ExpandableSection, FormGroup, FormSelect, FormSelectOption, TextInput } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { NamesField } from "../app/NamesField";
import { ACCESS_TOKEN, ID_TOKEN } from "./api";

/** The requested properties of the issued token. */
export interface Targets {
    readonly scope: string;
    readonly audiences: readonly string[];
    readonly resources: readonly string[];
    readonly requestedTokenType: string;
}

export const NO_TARGETS: Targets = { scope: "", audiences: [], resources: [], requestedTokenType: "" };

export function TargetFields({ targets, onChange }: { targets: Targets; onChange: (targets: Targets) => void }) {
    const { t } = useTranslation();
    return (
        <ExpandableSection toggleText={t("pingone.narrow")} toggleId="pingone-narrow">
            <FormGroup label="scope" fieldId="pingone-scope">
                <TextInput
                    id="pingone-scope"
                    value={targets.scope}
                    onChange={(_, scope) => onChange({ ...targets, scope })}
                />
            </FormGroup>
            <NamesField
                label="audience"
                help={t("pingone.audienceHelp")}
                initial={targets.audiences}
                onChange={(audiences) => onChange({ ...targets, audiences })}
            />
            <NamesField
                label="resource"
                help={t("pingone.resourceHelp")}
                initial={targets.resources}
                onChange={(resources) => onChange({ ...targets, resources })}
            />
            <FormGroup label="requested_token_type" fieldId="pingone-requested">
                <FormSelect
                    id="pingone-requested"
                    value={targets.requestedTokenType}
                    onChange={(_, requestedTokenType) => onChange({ ...targets, requestedTokenType })}
                >
                    <FormSelectOption value="" label={t("pingone.asUsual")} />
                    <FormSelectOption value={ACCESS_TOKEN} label={t("pingone.accessToken")} />
                    <FormSelectOption value={ID_TOKEN} label={t("pingone.idToken")} />
                </FormSelect>
            </FormGroup>
        </ExpandableSection>
    );
}
