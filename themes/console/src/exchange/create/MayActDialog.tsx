// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { useClients } from "../../applications/api/useClients";
import { useAnnounce } from "../../shared/alerts/Alerts";
import { Dialog } from "../../shared/dialogs/Dialog";
import { mayActMapper } from "./setup";

/** Adds the mapper that names an actor in the tokens of a client. */
export function MayActDialog(props: { issuedTo: string; actor: string; onClose: () => void }) {
    const { t } = useTranslation();
    const clients = useClients();
    const announce = useAnnounce();
    const names = { client: props.issuedTo, actor: props.actor };

    async function act() {
        const client = await clients.named(props.issuedTo);
        if (!client) throw new Error(t("pingone.noSuchClient", { name: props.issuedTo }));
        await clients.addMapper(client.id, mayActMapper(props.actor));
        announce.success(t("pingone.mayActAdded"));
    }

    return (
        <Dialog title={t("pingone.addMayAct")} action={t("pingone.add")} act={act} onClose={props.onClose}>
            {t("pingone.addMayActText", names)}
        </Dialog>
    );
}
