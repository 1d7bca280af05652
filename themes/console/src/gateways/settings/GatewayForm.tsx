// SPDX-License-Identifier: Apache-2.0
import {
    ActionGroup,
    Button,
    Form,
    FormGroup,
    FormSelect,
    FormSelectOption,
    Switch,
    TextArea,
    TextInput,
} from "@patternfly/react-core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useApplications } from "../../applications/api/useApplications";
import { HttpError } from "../../server/http";
import { canBeHeld } from "../../server/name-list";
import { useSession } from "../../server/useSession";
import { FieldHelp, helpOf } from "../../shared/forms/FieldHelp";
import { FormError } from "../../shared/forms/FormError";
import { NamesField } from "../../shared/forms/NamesField";
import { useUnsavedChanges } from "../../shared/forms/useUnsavedChanges";
import { useNewer } from "../../shared/forms/useNewer";
import { BusyButton } from "../../shared/loading/BusyButton";
import { useLoaded } from "../../shared/loading/loaded";
import { TYPES, type GatewayDraft, type GatewayType } from "../api/gateway";
import { wrongCharacter } from "./name-rule";
import { sameDraft } from "./same-draft";

/** A gateway's own settings. An error is shown next to its field. */
export function GatewayForm(props: {
    draft: GatewayDraft;
    /** Another text for other stored settings, with which the form begins again. */
    version?: string;
    isNew: boolean;
    save: (draft: GatewayDraft) => Promise<void>;
    /** Learns whether the form has unsaved changes. */
    onUnsaved?: (isUnsaved: boolean) => void;
    /** Loads the stored settings. */
    onRefresh?: () => void;
    /** If the form is in a dialog. On a page, "Cancel" leads to the list. */
    onCancel?: () => void;
}) {
    const { t } = useTranslation();
    const { may, console } = useSession();
    const applications = useApplications();
    const [written, setDraft] = useState(props.draft);
    const [error, setError] = useState<unknown>();
    const [busy, setBusy] = useState(false);
    useNewer(props.version, () => {
        setDraft(props.draft);
        setError(undefined);
    });
    const suggested = useLoaded(() => applications.page({}, 100), [applications]);
    const canManage = may("manage-clients");
    // A gateway that exists is enabled and disabled by the switch in the head of its page.
    const draft = props.isNew ? written : { ...written, enabled: props.draft.enabled };
    const wrong = (target: string) => (error instanceof HttpError ? error.of(target) : undefined);
    const notHeld = draft.applications.find((name) => !canBeHeld(name));
    const misplaced = wrongCharacter(draft.name);
    const nameFault = misplaced ? t("pingone.wrongCharacter", { character: misplaced }) : wrong("name");
    const isUnsaved = !sameDraft(draft, props.draft);
    const unsaved = useUnsavedChanges(isUnsaved, props.onUnsaved);
    const write = (change: Partial<GatewayDraft>) => setDraft((before) => ({ ...before, ...change }));

    async function submit(event: FormEvent) {
        event.preventDefault();
        setBusy(true);
        setError(undefined);
        await props.save(draft).catch(setError);
        setBusy(false);
    }

    return (
        <Form isHorizontal isWidthLimited onSubmit={(event) => void submit(event)}>
            <FormError error={error} onRefresh={props.onRefresh} />
            <FormGroup label={t("pingone.name")} fieldId="pingone-name" isRequired>
                <TextInput
                    id="pingone-name"
                    isRequired
                    readOnlyVariant={canManage ? undefined : "default"}
                    aria-describedby={helpOf("pingone-name")}
                    validated={nameFault ? "error" : "default"}
                    value={draft.name}
                    onChange={(_, name) => write({ name })}
                />
                <FieldHelp of="pingone-name" text={t("pingone.nameHelp")} error={nameFault} />
            </FormGroup>
            <FormGroup label={t("pingone.description")} fieldId="pingone-description">
                <TextArea
                    id="pingone-description"
                    resizeOrientation="vertical"
                    readOnlyVariant={canManage ? undefined : "default"}
                    aria-describedby={helpOf("pingone-description")}
                    validated={wrong("description") ? "error" : "default"}
                    value={draft.description ?? ""}
                    onChange={(_, description) => write({ description: description || undefined })}
                />
                <FieldHelp of="pingone-description" error={wrong("description")} />
            </FormGroup>
            <FormGroup label={t("pingone.type")} fieldId="pingone-type" isRequired>
                <FormSelect
                    id="pingone-type"
                    aria-describedby={helpOf("pingone-type")}
                    isDisabled={!props.isNew}
                    value={draft.type}
                    onChange={(_, type) => write({ type: type as GatewayType })}
                >
                    {TYPES.map((type) => (
                        <FormSelectOption key={type} value={type} label={t(`pingone.type.${type}`)} />
                    ))}
                </FormSelect>
                <FieldHelp of="pingone-type" text={t("pingone.typeHelp")} error={wrong("type")} />
            </FormGroup>
            {/* A gateway that exists has its switch in the head of its page, as a client has. */}
            {props.isNew && (
                <FormGroup label={t("pingone.enabled")} fieldId="pingone-enabled">
                    <Switch
                        id="pingone-enabled"
                        aria-label={t("pingone.enabled")}
                        isDisabled={!canManage}
                        isChecked={draft.enabled}
                        onChange={(_, enabled) => write({ enabled })}
                    />
                </FormGroup>
            )}
            <NamesField
                key={props.version}
                label={t("pingone.boundTo")}
                help={t("pingone.boundToHelp")}
                initial={draft.applications}
                isReadOnly={!canManage}
                suggestions={suggested.value?.elements.map((application) => application.clientId)}
                error={notHeld ? t("pingone.nameNotHeld", { name: notHeld }) : wrong("applications")}
                onChange={(names) => write({ applications: names })}
            />
            {canManage && (
                <ActionGroup>
                    <BusyButton type="submit" isBusy={busy} isDisabled={!draft.name.trim() || !!misplaced || !!notHeld}>
                        {t(props.isNew ? "pingone.create" : "pingone.save")}
                    </BusyButton>
                    {props.onCancel ? (
                        <Button variant="link" isDisabled={busy} onClick={props.onCancel}>
                            {t("pingone.cancel")}
                        </Button>
                    ) : (
                        <Button variant="link" component="a" href={console.href("pingone-gateways")}>
                            {t("pingone.cancel")}
                        </Button>
                    )}
                </ActionGroup>
            )}
            {unsaved}
        </Form>
    );
}
