// SPDX-License-Identifier: Apache-2.0
import { Button } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CreateClientDialog } from "./CreateClientDialog";
import type { ClientDraft } from "./setup";

/** A button that creates a client for tokens, not for exchanges, with its dialog. */
export function CreateClient(props: {
    text: string;
    draft: Pick<ClientDraft, "audiences" | "signsIn" | "mayAct">;
    onCreated: (clientId: string) => void;
}) {
    const { t } = useTranslation();
    const [isCreating, setCreating] = useState(false);
    return (
        <>
            <Button variant="link" isInline onClick={() => setCreating(true)}>
                {t("pingone.createClient")}
            </Button>
            {isCreating && (
                <CreateClientDialog
                    title={t("pingone.createClient")}
                    text={props.text}
                    draft={{ clientId: "", exchanges: false, acceptedAudiences: [], ...props.draft }}
                    onCreated={props.onCreated}
                    onClose={() => setCreating(false)}
                />
            )}
        </>
    );
}
