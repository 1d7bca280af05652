// SPDX-License-Identifier: Apache-2.0
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../server/useSession";
import type { Exchanges } from "../api/exchanges";
import type { ClientCredentials } from "../api/request";
import { CreateClient } from "../create/CreateClient";
import { ClientField } from "../fields/ClientField";
import type { TypedToken } from "../plan/plan";
import { useChoices } from "../search/useChoices";
import { Obtain } from "./Obtain";

/** Obtains a client's own token. */
export function ObtainClientToken(props: {
    exchanges: Exchanges;
    token: TypedToken;
    /** The client if no other is chosen: an application is its own actor. */
    initial?: ClientCredentials;
    /** The audience of the tokens of a client that is created here. */
    application: string;
    onChange: (token: TypedToken) => void;
}) {
    const { t } = useTranslation();
    const { may } = useSession();
    const choices = useChoices();
    const [chosen, setChosen] = useState<ClientCredentials>();
    const client = chosen ?? props.initial ?? { clientId: "", secret: "" };
    const canCreate = !props.initial && may("manage-clients");

    return (
        <Obtain
            title={t("pingone.obtainClient")}
            exchanges={props.exchanges}
            token={props.token}
            source={{ client }}
            isComplete={client.clientId !== "" && !client.isLoading}
            onChange={props.onChange}
        >
            <ClientField
                label={t("pingone.ownClient")}
                help={t("pingone.ownClientHelp")}
                client={client}
                search={choices.serviceClients}
                onChange={setChosen}
                actions={
                    canCreate
                        ? (choose) => (
                              <CreateClient
                                  text={t("pingone.createServiceClientText")}
                                  draft={{ audiences: props.application ? [props.application] : [], signsIn: false }}
                                  onCreated={choose}
                              />
                          )
                        : undefined
                }
            />
        </Obtain>
    );
}
