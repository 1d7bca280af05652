// SPDX-License-Identifier: Apache-2.0
import { FormGroup, TextInput } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../server/useSession";
import { useAnnounce } from "../../shared/alerts/Alerts";
import { Dialog } from "../../shared/dialogs/Dialog";
import { DialogForm } from "../../shared/dialogs/DialogForm";
import { testUser } from "./setup";

/** Creates a user who can sign in with a password at once. */
export function CreateUserDialog(props: {
    onCreated: (username: string, password: string) => void;
    onClose: () => void;
}) {
    const { t } = useTranslation();
    const { admin } = useSession();
    const announce = useAnnounce();
    const [username, setUsername] = useState("");
    const [password, setPassword] = useState("");

    async function act() {
        // Keycloak stores user names in lower case.
        const made = username.trim().toLowerCase();
        const credentials = [{ type: "password", value: password, temporary: false }];
        await admin.create("/users", { ...testUser(made), credentials });
        announce.success(t("pingone.userCreated"));
        props.onCreated(made, password);
    }

    return (
        <Dialog
            title={t("pingone.createUser")}
            action={t("pingone.create")}
            disabled={!username.trim() || !password}
            act={act}
            onClose={props.onClose}
        >
            <p className="pf-v5-u-mb-md">{t("pingone.createUserText")}</p>
            <DialogForm>
                <FormGroup label={t("pingone.username")} fieldId="pingone-new-user" isRequired>
                    <TextInput
                        id="pingone-new-user"
                        isRequired
                        autoComplete="off"
                        value={username}
                        onChange={(_, value) => setUsername(value)}
                    />
                </FormGroup>
                <FormGroup label={t("pingone.password")} fieldId="pingone-new-password" isRequired>
                    <TextInput
                        id="pingone-new-password"
                        type="password"
                        isRequired
                        autoComplete="new-password"
                        value={password}
                        onChange={(_, value) => setPassword(value)}
                    />
                </FormGroup>
            </DialogForm>
        </Dialog>
    );
}
