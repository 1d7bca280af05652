// SPDX-License-Identifier: Apache-2.0
import { ActionGroup, Button, Form } from "@patternfly/react-core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { HttpError } from "../server/http";
import { canBeHeld } from "../server/name-list";
import { useSession } from "../server/useSession";
import { Alert } from "../shared/alerts/Alert";
import { FormError } from "../shared/forms/FormError";
import { NamesField } from "../shared/forms/NamesField";
import { useUnsavedChanges } from "../shared/forms/useUnsavedChanges";
import { useNewer } from "../shared/forms/useNewer";
import { BusyButton } from "../shared/loading/BusyButton";
import type { IssuerDraft } from "./api";
import { ChecksFields } from "./ChecksFields";
import { KeysField } from "./KeysField";
import { TextField } from "./TextField";
import { useMayWriteIssuers } from "./useIssuers";

/**
 * A trusted issuer's own settings. An error is shown next to its field.
 *
 * @param props.version another text for other stored settings, with which the form begins again
 * @param props.signsIn whether users sign in with it: then Keycloak's own form changes name, issuer, keys and clock skew
 * @param props.onUnsaved learns whether the form has unsaved changes
 * @param props.onRefresh loads the stored settings
 */
export function IssuerForm(props: {
    draft: IssuerDraft;
    version?: string;
    alias?: string;
    isNew: boolean;
    signsIn?: boolean;
    save: (draft: IssuerDraft, alias: string | undefined) => Promise<void>;
    onUnsaved?: (isUnsaved: boolean) => void;
    onRefresh?: () => void;
}) {
    const { t } = useTranslation();
    const { console } = useSession();
    const mayWrite = useMayWriteIssuers();
    const [draft, setDraft] = useState(props.draft);
    const [alias, setAlias] = useState(props.alias ?? "");
    const [error, setError] = useState<unknown>();
    const [busy, setBusy] = useState(false);
    useNewer(props.version, () => {
        setDraft(props.draft);
        setError(undefined);
    });
    const isUnsaved = JSON.stringify([draft, alias]) !== JSON.stringify([props.draft, props.alias ?? ""]);
    const unsaved = useUnsavedChanges(isUnsaved, props.onUnsaved);
    const wrong = (target: string) => (error instanceof HttpError ? error.of(target) : undefined);
    const write = (change: Partial<IssuerDraft>) => setDraft((before) => ({ ...before, ...change }));
    const notHeld = draft.audiences?.find((name) => !canBeHeld(name));
    const isFixed = !mayWrite || props.signsIn;
    const isComplete = draft.name.trim() && draft.issuer.trim() && (draft.jwksUrl ?? draft.jwks)?.trim();

    async function submit(event: FormEvent) {
        event.preventDefault();
        setBusy(true);
        setError(undefined);
        await props.save(draft, alias.trim() || undefined).catch(setError);
        setBusy(false);
    }

    return (
        <Form isWidthLimited onSubmit={(event) => void submit(event)}>
            <FormError error={error} onRefresh={props.onRefresh} />
            {mayWrite && props.signsIn && <Alert isInline variant="info" title={t("pingone.issuerSignsInForm")} />}
            <TextField
                id="pingone-name"
                label={t("pingone.name")}
                isRequired
                isReadOnly={isFixed}
                value={draft.name}
                error={wrong("name")}
                onChange={(name) => write({ name })}
            />
            <TextField
                id="pingone-alias"
                label={t("pingone.alias")}
                help={t("pingone.aliasHelp")}
                isReadOnly={!props.isNew}
                value={alias}
                error={wrong("alias")}
                onChange={setAlias}
            />
            <TextField
                id="pingone-description"
                label={t("pingone.description")}
                isReadOnly={!mayWrite}
                value={draft.description ?? ""}
                error={wrong("description")}
                onChange={(description) => write({ description: description || undefined })}
            />
            <TextField
                id="pingone-issuer"
                label={t("pingone.issuer")}
                help={t("pingone.issuerHelp")}
                isRequired
                isReadOnly={isFixed}
                value={draft.issuer}
                error={wrong("issuer")}
                onChange={(issuer) => write({ issuer })}
            />
            <KeysField
                draft={draft}
                isReadOnly={isFixed}
                errors={{ jwksUrl: wrong("jwksUrl"), jwks: wrong("jwks") }}
                onChange={write}
            />
            <NamesField
                key={props.version}
                label={t("pingone.issuerAudiences")}
                help={t("pingone.issuerAudiencesHelp")}
                initial={draft.audiences ?? []}
                isReadOnly={!mayWrite}
                error={notHeld ? t("pingone.nameNotHeld", { name: notHeld }) : wrong("audiences")}
                onChange={(names) => write({ audiences: names.length > 0 ? names : undefined })}
            />
            <ChecksFields
                draft={draft}
                isReadOnly={!mayWrite}
                isSkewFixed={isFixed}
                errors={{ clockSkew: wrong("clockSkew"), maxFutureValidity: wrong("maxFutureValidity") }}
                onChange={write}
            />
            {mayWrite && (
                <ActionGroup>
                    <BusyButton type="submit" isBusy={busy} isDisabled={!isComplete || !!notHeld}>
                        {t(props.isNew ? "pingone.create" : "pingone.save")}
                    </BusyButton>
                    <Button variant="link" component="a" href={console.href("pingone-issuers")}>
                        {t("pingone.cancel")}
                    </Button>
                </ActionGroup>
            )}
            {unsaved}
        </Form>
    );
}
