// SPDX-License-Identifier: Apache-2.0
import { ExpandableSection, FormGroup, FormSelect, FormSelectOption, TextInput } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { Application } from "../../applications/api/applications";
import { FieldHelp, helpOf } from "../../shared/forms/FieldHelp";
import { NamesField } from "../../shared/forms/NamesField";
import { ACCESS_TOKEN, ID_TOKEN } from "../api/request";
import type { Targets } from "../plan/plan";
import { audiencesOf, scopesOf } from "../plan/prefill";

/** The targets. Those of the application's configuration are filled in and offered. */
export function TargetFields(props: {
    targets: Targets;
    application?: Application;
    /** How often the page, not the user, has set the targets. */
    fillings: number;
    onChange: (targets: Targets) => void;
}) {
    const { t } = useTranslation();
    const { targets, application, onChange } = props;
    const known = application?.targets ?? [];
    const scopes = scopesOf(known);
    return (
        <>
            <NamesField
                // A field that the page fills in begins again. Any other change keeps the name that is being typed.
                key={props.fillings}
                label="audience"
                help={t("pingone.audienceHelp")}
                initial={targets.audiences}
                suggestions={audiencesOf(known)}
                onChange={(audiences) => onChange({ ...targets, audiences })}
            />
            <FormGroup label="scope" fieldId="pingone-scope">
                <TextInput
                    id="pingone-scope"
                    aria-describedby={helpOf("pingone-scope")}
                    value={targets.scope}
                    onChange={(_, scope) => onChange({ ...targets, scope })}
                />
                {scopes.length > 0 && (
                    <FieldHelp of="pingone-scope" text={t("pingone.scopesOffered", { names: scopes.join(", ") })} />
                )}
            </FormGroup>
            <ExpandableSection toggleText={t("pingone.moreParameters")} toggleId="pingone-narrow">
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
                        <FormSelectOption value="" label={t("pingone.defaultTokenType")} />
                        <FormSelectOption value={ACCESS_TOKEN} label={t("pingone.accessToken")} />
                        <FormSelectOption value={ID_TOKEN} label={t("pingone.idToken")} />
                    </FormSelect>
                </FormGroup>
            </ExpandableSection>
        </>
    );
}
