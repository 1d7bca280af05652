// SPDX-License-Identifier: Apache-2.0
import { Checkbox, FormGroup, TextInput } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useClients } from "../../applications/api/useClients";
import { canBeHeld } from "../../server/name-list";
import { useAnnounce } from "../../shared/alerts/Alerts";
import { Dialog } from "../../shared/dialogs/Dialog";
import { DialogForm } from "../../shared/dialogs/DialogForm";
import { FieldHelp, helpOf } from "../../shared/forms/FieldHelp";
import { NamesField } from "../../shared/forms/NamesField";
import { representationOf, type ClientDraft } from "./setup";

/** Creates a client that an exchange needs. */
export function CreateClientDialog(props: {
    title: string;
    text: string;
    draft: ClientDraft;
    onCreated: (clientId: string) => void;
    onClose: () => void;
}) {
    const { t } = useTranslation();
    const clients = useClients();
    const announce = useAnnounce();
    const [draft, setDraft] = useState(props.draft);
    const write = (change: Partial<ClientDraft>) => setDraft((before) => ({ ...before, ...change }));
    const wrong = draft.acceptedAudiences.find((audience) => !canBeHeld(audience));
    const offered = props.draft.mayAct;

    async function act() {
        const made = { ...draft, clientId: draft.clientId.trim() };
        await clients.create(representationOf(made));
        announce.success(t("pingone.clientCreated"));
        props.onCreated(made.clientId);
    }

    return (
        <Dialog
            width="medium"
            title={props.title}
            action={t("pingone.create")}
            disabled={!draft.clientId.trim() || wrong !== undefined}
            act={act}
            onClose={props.onClose}
        >
            <p className="pf-v5-u-mb-md">{props.text}</p>
            <DialogForm>
                <FormGroup label={t("pingone.clientId")} fieldId="pingone-new-client" isRequired>
                    <TextInput
                        id="pingone-new-client"
                        isRequired
                        value={draft.clientId}
                        onChange={(_, clientId) => write({ clientId })}
                    />
                </FormGroup>
                <NamesField
                    label={t("pingone.tokensFor")}
                    help={t("pingone.tokensForHelp")}
                    initial={draft.audiences}
                    onChange={(audiences) => write({ audiences })}
                />
                {draft.exchanges && (
                    <>
                        <NamesField
                            label={t("pingone.acceptedAudiences")}
                            help={t("pingone.acceptedAudiencesHelp")}
                            initial={draft.acceptedAudiences}
                            error={wrong && t("pingone.nameNotHeld", { name: wrong })}
                            onChange={(acceptedAudiences) => write({ acceptedAudiences })}
                        />
                        <FormGroup>
                            <Checkbox
                                id="pingone-new-client-signs-in"
                                label={t("pingone.signsIn")}
                                aria-describedby={helpOf("pingone-new-client-signs-in")}
                                isChecked={draft.signsIn}
                                onChange={(_, signsIn) => write({ signsIn })}
                            />
                            <FieldHelp of="pingone-new-client-signs-in" text={t("pingone.signsInHelp")} />
                        </FormGroup>
                    </>
                )}
                {offered && (
                    <FormGroup>
                        <Checkbox
                            id="pingone-new-client-may-act"
                            label={t("pingone.namesActor", { name: offered })}
                            isChecked={draft.mayAct === offered}
                            onChange={(_, checked) => write({ mayAct: checked ? offered : undefined })}
                        />
                    </FormGroup>
                )}
            </DialogForm>
        </Dialog>
    );
}
