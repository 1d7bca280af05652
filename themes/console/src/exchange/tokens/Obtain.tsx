// SPDX-License-Identifier: Apache-2.0
import { ExpandableSection } from "@patternfly/react-core";
import { useState, type KeyboardEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { messageOf } from "../../shared/alerts/Alerts";
import { isComposing } from "../../shared/forms/composing";
import { FieldHelp } from "../../shared/forms/FieldHelp";
import { BusyButton } from "../../shared/loading/BusyButton";
import { useLatest } from "../../shared/loading/useLatest";
import type { Answer, Exchanges } from "../api/exchanges";
import { ID_TOKEN, type TokenSource } from "../api/request";
import type { TypedToken } from "../plan/plan";

/** Obtains a token from the token endpoint, as the client would, and puts it into the form. */
export function Obtain(props: {
    title: string;
    exchanges: Exchanges;
    token: TypedToken;
    source: TokenSource;
    isComplete: boolean;
    onChange: (token: TypedToken) => void;
    children: ReactNode;
    /** Other ways to a token. */
    others?: ReactNode;
}) {
    const { t } = useTranslation();
    const [isOpen, setOpen] = useState(true);
    const [error, setError] = useState<string>();
    const [busy, setBusy] = useState(false);
    const latest = useLatest(props.token);
    const { source } = props;

    async function obtain() {
        setError(undefined);
        setBusy(true);
        try {
            const answer = await props.exchanges.token(source.client, source.user);
            const token = latest.current;
            // The user may have selected another kind of exchange meanwhile.
            if (!token) return;
            const text = answer.body[token.type === ID_TOKEN ? "id_token" : "access_token"];
            if (typeof text === "string") props.onChange({ ...token, token: text, source });
            else setError(rejectionOf(answer));
        } catch (problem) {
            setError(messageOf(problem));
        }
        setBusy(false);
    }

    /** Enter here obtains the token, and does not send the exchange. */
    function onKeyDown(event: KeyboardEvent) {
        if (event.defaultPrevented || event.key !== "Enter" || isComposing(event)) return;
        if (!(event.target instanceof HTMLInputElement)) return;
        // React passes on the keys of a dialog that was opened from here.
        if (!event.currentTarget.contains(event.target)) return;
        event.preventDefault();
        if (props.isComplete && !busy) void obtain();
    }

    return (
        <ExpandableSection
            onKeyDown={onKeyDown}
            isExpanded={isOpen}
            onToggle={(_, opens) => setOpen(opens)}
            isIndented
            toggleText={props.title}
        >
            {props.children}
            <BusyButton
                variant="secondary"
                className="pf-v5-u-mt-sm"
                isBusy={busy}
                isDisabled={!props.isComplete}
                onClick={() => void obtain()}
            >
                {t("pingone.obtain")}
            </BusyButton>
            {props.others}
            <FieldHelp error={error} />
        </ExpandableSection>
    );
}

function rejectionOf({ status, body }: Answer): string {
    return [body["error"], body["error_description"]].filter(Boolean).join(": ") || `HTTP ${status}`;
}
