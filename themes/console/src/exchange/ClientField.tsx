// SPDX-License-Identifier: Apache-2.0
import { Button, FormGroup, InputGroup, InputGroupItem, TextInput } from "@patternfly/react-core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { messageOf } from "../app/Alerts";
import { useSession } from "../app/context";
import { useLatest } from "../app/useLatest";
import { FieldHelp } from "../app/NamesField";
import { useClients } from "../applications/useClients";
import type { ClientCredentials } from "./api";

/** A client and its secret. Administrators who may view the secret can have it filled in. */
export function ClientField(props: {
    label: string;
    help?: string;
    client: ClientCredentials;
    onChange: (client: ClientCredentials) => void;
}) {
    const { t } = useTranslation();
    const { may } = useSession();
    const clients = useClients();
    const [error, setError] = useState<string>();
    const id = useId();
    const { client, onChange } = props;
    const latest = useLatest(client);

    async function fill() {
        setError(undefined);
        try {
            const found = await clients.named(client.clientId);
            const secret = found && (await clients.secret(found.id));
            // The user may have typed another client id meanwhile.
            if (latest.current?.clientId !== client.clientId) return;
            if (secret) onChange({ ...client, secret });
            else setError(t("pingone.noSecret"));
        } catch (problem) {
            setError(messageOf(problem));
        }
    }

    return (
        <FormGroup label={props.label} fieldId={`${id}-client`}>
            <InputGroup>
                <InputGroupItem isFill>
                    <TextInput
                        id={`${id}-client`}
                        autoComplete="off"
                        placeholder={t("pingone.clientId")}
                        value={client.clientId}
                        onChange={(_, clientId) => onChange({ ...client, clientId })}
                    />
                </InputGroupItem>
                <InputGroupItem isFill>
                    <TextInput
                        type="password"
                        autoComplete="new-password"
                        aria-label={t("pingone.secretOf", { label: props.label })}
                        placeholder={t("pingone.secret")}
                        value={client.secret}
                        onChange={(_, secret) => onChange({ ...client, secret })}
                    />
                </InputGroupItem>
                {may("view-clients", "manage-clients") && (
                    <InputGroupItem>
                        <Button variant="control" isDisabled={!client.clientId} onClick={() => void fill()}>
                            {t("pingone.fillSecret")}
                        </Button>
                    </InputGroupItem>
                )}
            </InputGroup>
            <FieldHelp text={props.help} error={error} />
        </FormGroup>
    );
}
