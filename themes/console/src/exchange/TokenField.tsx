// SPDX-License-Identifier: Apache-2.0
import {
    Button,
    ExpandableSection,
    FormGroup,
    FormSelect,
    FormSelectOption,
    TextArea,
    TextInput,
} from "@patternfly/react-core";
import { useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { messageOf } from "../app/Alerts";
import { useLatest } from "../app/useLatest";
import { FieldHelp } from "../app/NamesField";
import { ACCESS_TOKEN, ID_TOKEN, type Answer, type ClientCredentials, type Exchanges } from "./api";
import { ClientField } from "./ClientField";

/** A token that was pasted or obtained, and its stated token type. */
export interface TypedToken {
    readonly token: string;
    readonly type: string;
}

export const EMPTY_TOKEN: TypedToken = { token: "", type: ACCESS_TOKEN };

/** A field for a token, which the user pastes or obtains from the token endpoint. */
export function TokenField(props: {
    name: string;
    label: string;
    help?: string;
    token: TypedToken;
    exchanges: Exchanges;
    /** Whether a user's or a client's token can be obtained here. */
    obtain?: "user" | "client";
    hasType: boolean;
    onChange: (token: TypedToken) => void;
}) {
    const { t } = useTranslation();
    const { token, onChange } = props;
    const id = `pingone-${props.name}-token`;
    return (
        <>
            <FormGroup label={props.label} fieldId={id}>
                <TextArea
                    id={id}
                    rows={4}
                    className="pingone-token"
                    spellCheck={false}
                    value={token.token}
                    onChange={(_, text) => onChange({ ...token, token: text })}
                />
                <FieldHelp text={props.help} />
                {props.obtain && <Obtain {...props} whose={props.obtain} />}
            </FormGroup>
            {props.hasType && (
                <FormGroup label={t("pingone.tokenTypeOf", { label: props.label })} fieldId={`${id}-type`}>
                    <FormSelect
                        id={`${id}-type`}
                        value={token.type}
                        onChange={(_, type) => onChange({ ...token, type })}
                    >
                        <FormSelectOption value={ACCESS_TOKEN} label={t("pingone.accessToken")} />
                        <FormSelectOption value={ID_TOKEN} label={t("pingone.idToken")} />
                    </FormSelect>
                </FormGroup>
            )}
        </>
    );
}

function Obtain(props: {
    name: string;
    whose: "user" | "client";
    token: TypedToken;
    exchanges: Exchanges;
    onChange: (token: TypedToken) => void;
}) {
    const { t } = useTranslation();
    const [client, setClient] = useState<ClientCredentials>({ clientId: "", secret: "" });
    const [username, setUsername] = useState("");
    const [password, setPassword] = useState("");
    const [error, setError] = useState<string>();
    const [busy, setBusy] = useState(false);
    const latest = useLatest(props.token);
    const isUser = props.whose === "user";

    async function obtain() {
        setError(undefined);
        setBusy(true);
        try {
            const answer = isUser
                ? await props.exchanges.userToken(client, username, password)
                : await props.exchanges.clientToken(client);
            const token = latest.current;
            // The user may have selected another kind of exchange meanwhile.
            if (!token) return;
            const text = answer.body[token.type === ID_TOKEN ? "id_token" : "access_token"];
            if (typeof text === "string") props.onChange({ ...token, token: text });
            else setError(refusalOf(answer));
        } catch (problem) {
            setError(messageOf(problem));
        }
        setBusy(false);
    }

    /** Enter here obtains the token, and does not send the exchange. */
    function onKeyDown(event: KeyboardEvent) {
        if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        if (client.clientId) void obtain();
    }

    return (
        <ExpandableSection
            onKeyDown={onKeyDown}
            toggleText={t(isUser ? "pingone.obtainUser" : "pingone.obtainClient")}
            toggleId={`pingone-${props.name}-obtain`}
        >
            <ClientField
                label={t(isUser ? "pingone.signInClient" : "pingone.ownClient")}
                help={t(isUser ? "pingone.signInClientHelp" : "pingone.ownClientHelp")}
                client={client}
                onChange={setClient}
            />
            {isUser && (
                <>
                    <TextInput
                        aria-label={t("pingone.username")}
                        placeholder={t("pingone.username")}
                        autoComplete="off"
                        className="pf-v5-u-mt-sm"
                        value={username}
                        onChange={(_, value) => setUsername(value)}
                    />
                    <TextInput
                        type="password"
                        aria-label={t("pingone.password")}
                        placeholder={t("pingone.password")}
                        autoComplete="new-password"
                        className="pf-v5-u-mt-sm"
                        value={password}
                        onChange={(_, value) => setPassword(value)}
                    />
                </>
            )}
            <Button
                variant="secondary"
                className="pf-v5-u-mt-sm"
                isLoading={busy}
                spinnerAriaValueText={t("pingone.loading")}
                isDisabled={busy || !client.clientId}
                onClick={() => void obtain()}
            >
                {t("pingone.obtain")}
            </Button>
            <FieldHelp error={error} />
        </ExpandableSection>
    );
}

function refusalOf({ status, body }: Answer): string {
    return [body["error"], body["error_description"]].filter(Boolean).join(": ") || `HTTP ${status}`;
}
