// SPDX-License-Identifier: Apache-2.0
import { List, ListItem } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useSession } from "../server/useSession";
import { useAnnounce } from "../shared/alerts/Alerts";
import { Dialog } from "../shared/dialogs/Dialog";
import { Wait, useLoaded } from "../shared/loading/loaded";
import { providerPath, signsUsersIn, type Issuer } from "./api";
import { useIssuers } from "./useIssuers";

/** Asks before an issuer is deleted. One that users sign in with is deleted in Keycloak's own page only. */
export function DeleteIssuer(props: { issuer: Issuer; onClose: () => void; onDone: () => void }) {
    const { t } = useTranslation();
    const { console } = useSession();
    const issuers = useIssuers();
    const announce = useAnnounce();
    const { alias, id, name } = props.issuer;
    const provider = useLoaded(() => issuers.provider(alias), [issuers, alias]);

    async function act() {
        await issuers.delete(id);
        announce.success(t("pingone.issuerDeleted"));
        props.onDone();
    }

    return (
        <Dialog
            danger
            title={t("pingone.deleteIssuer", { name })}
            action={t("pingone.delete")}
            disabled={!provider.value || signsUsersIn(provider.value)}
            act={act}
            onClose={props.onClose}
        >
            <Wait of={provider}>
                {(found) =>
                    signsUsersIn(found) ? (
                        <>
                            <p>{t("pingone.issuerSignsIn")}</p>
                            <a href={console.href(providerPath(found))}>{t("pingone.openProvider")}</a>
                        </>
                    ) : (
                        <>
                            <p>{t("pingone.whatStops")}</p>
                            <List>
                                <ListItem>{t("pingone.issuerStopExchanges")}</ListItem>
                                <ListItem>{t("pingone.issuerStopTokens")}</ListItem>
                                <ListItem>{t("pingone.issuerStopLinks")}</ListItem>
                            </List>
                        </>
                    )
                }
            </Wait>
        </Dialog>
    );
}
