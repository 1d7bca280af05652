// SPDX-License-Identifier: Apache-2.0
import { Flex, FormGroup, InputGroup, InputGroupItem, TextInput } from "@patternfly/react-core";
import { useId, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { messageOf } from "../app/Alerts";
import { FieldHelp } from "../app/NamesField";
import { useLatest } from "../app/useLatest";
import { useClients } from "../applications/useClients";
import type { ClientCredentials } from "./request";
import { SearchSelect } from "./SearchSelect";
import type { Found } from "./useFound";

/** A client and its secret, which is filled in for administrators who may view it. */
export function ClientField(props: {
    label: string;
    help?: string;
    client: ClientCredentials;
    search: (text: string) => Promise<readonly Found[]>;
    onChange: (client: ClientCredentials) => void;
    /** Called when a client has been chosen. */
    onCommit?: (clientId: string) => void;
    /** Buttons below the field. `choose` puts a client into it. */
    actions?: (choose: (clientId: string) => void) => ReactNode;
}) {
    const { t } = useTranslation();
    const clients = useClients();
    const [error, setError] = useState<string>();
    const id = useId();
    const { client, onChange } = props;
    const latest = useLatest(client);

    async function commit(clientId: string) {
        setError(undefined);
        props.onCommit?.(clientId);
        if (!clientId) return;
        try {
            const found = await clients.named(clientId);
            const secret = found && !found.publicClient ? await clients.secret(found.id) : undefined;
            // The user may have chosen another client meanwhile.
            if (latest.current?.clientId !== clientId) return;
            if (secret) onChange({ clientId, secret });
            else if (!found?.publicClient) setError(t("pingone.noSecret"));
        } catch (problem) {
            setError(messageOf(problem));
        }
    }

    function choose(clientId: string) {
        onChange({ clientId, secret: "" });
        latest.current = { clientId, secret: "" };
        void commit(clientId);
    }

    return (
        <FormGroup label={props.label} fieldId={`${id}-client`}>
            <InputGroup>
                <InputGroupItem isFill>
                    <SearchSelect
                        id={`${id}-client`}
                        label={props.label}
                        placeholder={t("pingone.clientId")}
                        value={client.clientId}
                        search={props.search}
                        onChange={(clientId) => onChange({ clientId, secret: "" })}
                        onCommit={choose}
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
            </InputGroup>
            <FieldHelp text={props.help} error={error} />
            {props.actions && <Flex className="pf-v5-u-mt-sm">{props.actions(choose)}</Flex>}
        </FormGroup>
    );
}
