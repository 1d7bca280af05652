// SPDX-License-Identifier: Apache-2.0
import { Button, FormGroup, TextInput } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "../../applications/api/applications";
import { useSession } from "../../server/useSession";
import { useLoaded } from "../../shared/loading/loaded";
import { useLatest } from "../../shared/loading/useLatest";
import type { Exchanges } from "../api/exchanges";
import { ACCESS_TOKEN, type ClientCredentials } from "../api/request";
import { CreateClient } from "../create/CreateClient";
import { ClientField } from "../fields/ClientField";
import { UserField } from "../fields/UserField";
import { claimsOf } from "../plan/claims";
import type { TypedToken } from "../plan/plan";
import { useChoices } from "../search/useChoices";
import { ownTokenFits } from "./facts";
import { Obtain } from "./Obtain";

/** Obtains the token of a user, who signs in with a password. */
export function ObtainUserToken(props: {
    exchanges: Exchanges;
    token: TypedToken;
    /** The client id of the application that exchanges, and its configuration. */
    clientId: string;
    application?: Application;
    isDelegation: boolean;
    onChange: (token: TypedToken) => void;
}) {
    const { t } = useTranslation();
    const { may, console } = useSession();
    const choices = useChoices();
    const [client, setClient] = useState<ClientCredentials>({ clientId: "", secret: "" });
    const [username, setUsername] = useState("");
    const [password, setPassword] = useState("");
    // The token itself is not kept.
    const own = useLoaded(async () => claimsOf(await console.accessToken()), [console]).value;
    const { clientId } = props;
    const latest = useLatest(props.token);

    /** The password of one user is not sent for another. */
    function choose(chosen: string) {
        if (chosen !== username) setPassword("");
        setUsername(chosen);
    }

    async function fillInOwnToken() {
        const token = await console.accessToken().catch(() => undefined);
        // The user may have chosen another kind of exchange meanwhile.
        if (token && latest.current) props.onChange({ type: ACCESS_TOKEN, token });
    }

    const ownFits = ownTokenFits(own, props.exchanges.issuer, clientId, props.application);

    return (
        <Obtain
            title={t("pingone.obtainUser")}
            exchanges={props.exchanges}
            token={props.token}
            source={{ client, user: { username, password } }}
            isComplete={client.clientId !== "" && !client.isLoading && username !== ""}
            onChange={props.onChange}
            others={
                ownFits && (
                    <Button variant="link" onClick={() => void fillInOwnToken()}>
                        {t("pingone.useOwnToken")}
                    </Button>
                )
            }
        >
            <ClientField
                label={t("pingone.signInClient")}
                help={t("pingone.signInClientHelp")}
                client={client}
                search={choices.signInClients}
                onChange={setClient}
                actions={
                    may("manage-clients")
                        ? (choose) => (
                              <CreateClient
                                  text={t("pingone.createSignInClientText")}
                                  draft={{
                                      audiences: clientId ? [clientId] : [],
                                      signsIn: true,
                                      mayAct: (props.isDelegation && clientId) || undefined,
                                  }}
                                  onCreated={choose}
                              />
                          )
                        : undefined
                }
            />
            <UserField username={username} onChange={choose} onPassword={setPassword} />
            <FormGroup label={t("pingone.password")} fieldId="pingone-password">
                <TextInput
                    id="pingone-password"
                    type="password"
                    autoComplete="new-password"
                    value={password}
                    onChange={(_, value) => setPassword(value)}
                />
            </FormGroup>
        </Obtain>
    );
}
