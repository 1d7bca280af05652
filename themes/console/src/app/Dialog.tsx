// SPDX-License-Identifier: Apache-2.0
import { Alert, Button, Modal } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { messageOf } from "./Alerts";

/**
 * Asks before something is done, and stays open with the reason when it fails.
 *
 * @param props.act what is done; the dialog is busy meanwhile
 * @param props.closesWhenDone false where something else is shown in its place then
 * @param props.onClose after it is done, and when it is cancelled
 */
export function Dialog(props: {
    title: string;
    action: string;
    danger?: boolean;
    disabled?: boolean;
    width?: "small" | "medium" | "large";
    closesWhenDone?: boolean;
    act: () => Promise<unknown>;
    onClose: () => void;
    children: ReactNode;
}) {
    const { t } = useTranslation();
    const [busy, setBusy] = useState(false);
    const [error, setError] = useState<unknown>();

    async function act() {
        setBusy(true);
        setError(undefined);
        try {
            await props.act();
            if (props.closesWhenDone ?? true) props.onClose();
        } catch (problem) {
            setError(problem);
            setBusy(false);
        }
    }

    // What is on its way cannot be called back, and its answer may be shown only here.
    const close = () => {
        if (!busy) props.onClose();
    };

    return (
        <Modal
            variant={props.width ?? "small"}
            title={props.title}
            titleIconVariant={props.danger ? "warning" : undefined}
            isOpen
            onClose={close}
            actions={[
                <Button
                    key="act"
                    variant={props.danger ? "danger" : "primary"}
                    isLoading={busy}
                    isDisabled={busy || props.disabled}
                    onClick={() => void act()}
                >
                    {props.action}
                </Button>,
                <Button key="cancel" variant="link" isDisabled={busy} onClick={close}>
                    {t("pingone.cancel")}
                </Button>,
            ]}
        >
            {error !== undefined && (
                <Alert isInline variant="danger" title={messageOf(error)} className="pf-v5-u-mb-md" role="alert" />
            )}
            {props.children}
        </Modal>
    );
}
