// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";
import { useAnnounce } from "../shared/alerts/Alerts";
import { ChangedMeanwhile } from "../shared/forms/FormError";
import { useBase } from "../shared/forms/useBase";
import { Padded } from "../shared/pages/PageTabs";
import { draftOf, type Issuer, type IssuerDraft } from "./api";
import { IssuerForm } from "./IssuerForm";
import { useIssuers } from "./useIssuers";

/**
 * The settings of a trusted issuer.
 *
 * @param props.signsIn whether users sign in with it
 */
export function SettingsTab({ issuer, ...props }: { issuer: Issuer; signsIn: boolean; reload: () => void }) {
    const { t } = useTranslation();
    const issuers = useIssuers();
    const announce = useAnnounce();
    const { base, hold } = useBase(issuer);

    function refresh() {
        hold(false);
        props.reload();
    }

    async function save(draft: IssuerDraft) {
        // The API replaces all settings. Keycloak's own form may have changed some of them meanwhile.
        const now = await issuers.read(issuer.id);
        if (settingsOf(now) !== settingsOf(base)) throw new ChangedMeanwhile(t("pingone.changedMeanwhile"));
        await issuers.replace(issuer.id, draft);
        announce.success(t("pingone.issuerSaved"));
        refresh();
    }

    return (
        <Padded>
            <IssuerForm
                draft={draftOf(base)}
                // The moment of a change alone is not enough: Keycloak's own form does not write it.
                version={`${base.updatedAt} ${settingsOf(base)}`}
                alias={base.alias}
                isNew={false}
                signsIn={props.signsIn}
                save={save}
                onUnsaved={hold}
                onRefresh={refresh}
            />
        </Padded>
    );
}

function settingsOf(issuer: Issuer): string {
    return JSON.stringify(draftOf(issuer));
}
