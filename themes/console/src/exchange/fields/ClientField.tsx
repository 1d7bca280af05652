// SPDX-License-Identifier: Apache-2.0
import { Flex, FormGroup, InputGroup, InputGroupItem, TextInput } from "@patternfly/react-core";
import { useId, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useClients } from "../../applications/api/useClients";
import { messageOf } from "../../shared/alerts/Alerts";
import { FieldHelp } from "../../shared/forms/FieldHelp";
import { useLatest } from "../../shared/loading/useLatest";
import type { ClientCredentials } from "../api/request";
import { SearchSelect } from "../search/SearchSelect";
import type { Search } from "../search/useFound";

/** A client and its secret, which is filled in for administrators who may view it. */
export function ClientField(props: {
    label: string;
    help?: string;
    client: ClientCredentials;
    search: Search;
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

    /** The error is that of the client before. */
    function type(clientId: string) {
        setError(undefined);
        onChange({ clientId, secret: "" });
    }

    function choose(clientId: string) {
        const chosen = { clientId, secret: "", isLoading: clientId !== "" };
        latest.current = chosen;
        setError(undefined);
        onChange(chosen);
        props.onCommit?.(clientId);
        if (clientId) void fill(clientId);
    }

    async function fill(clientId: string) {
        let secret: string | undefined;
        let problem: string | undefined;
        try {
            const found = await clients.named(clientId);
            secret = found && !found.publicClient ? await clients.secret(found.id) : undefined;
            if (!secret && !found?.publicClient) problem = t("pingone.noSecret");
        } catch (error) {
            problem = messageOf(error);
        }
        // The user may have chosen another client or typed a secret meanwhile.
        if (latest.current?.clientId !== clientId || !latest.current.isLoading) return;
        setError(problem);
        onChange({ clientId, secret: secret ?? "" });
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
                        onChange={type}
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
                        onChange={(_, secret) => onChange({ clientId: client.clientId, secret })}
                    />
                </InputGroupItem>
            </InputGroup>
            <FieldHelp of={`${id}-client`} text={props.help} error={error} />
            {props.actions && <Flex className="pf-v5-u-mt-sm">{props.actions(choose)}</Flex>}
        </FormGroup>
    );
}
