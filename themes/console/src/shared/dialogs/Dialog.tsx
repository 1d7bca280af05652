// SPDX-License-Identifier: Apache-2.0
import { Button } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ErrorAlert } from "../alerts/ErrorAlert";
import { useLeaving } from "../leaving/useLeaving";
import { BusyButton } from "../loading/BusyButton";
import { Modal } from "./Modal";

/**
 * Asks for confirmation of an action, and stays open with the reason if the action fails.
 *
 * @param props.act the action; the dialog is busy while it runs
 * @param props.showsAnswer true if it shows the answer instead of closing; the page is not left while it is busy
 * @param props.onClose called after the action, and on cancellation
 */
export function Dialog(props: {
    title: string;
    action: string;
    danger?: boolean;
    disabled?: boolean;
    width?: "small" | "medium" | "large";
    showsAnswer?: boolean;
    act: () => Promise<unknown>;
    onClose: () => void;
    children: ReactNode;
}) {
    const { t } = useTranslation();
    const [busy, setBusy] = useState(false);
    const [error, setError] = useState<unknown>();
    useLeaving(busy && props.showsAnswer === true, () => undefined);

    async function act() {
        setBusy(true);
        setError(undefined);
        try {
            await props.act();
            if (!props.showsAnswer) props.onClose();
        } catch (problem) {
            setError(problem);
            setBusy(false);
        }
    }

    // A request that was sent cannot be cancelled, and its answer may be shown only in this dialog.
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
                <BusyButton
                    key="act"
                    variant={props.danger ? "danger" : "primary"}
                    isBusy={busy}
                    isDisabled={!busy && props.disabled}
                    onClick={() => void act()}
                >
                    {props.action}
                </BusyButton>,
                <Button key="cancel" variant="link" isDisabled={busy} onClick={close}>
                    {t("pingone.cancel")}
                </Button>,
            ]}
        >
            {error !== undefined && <ErrorAlert error={error} className="pf-v5-u-mb-md" />}
            {props.children}
        </Modal>
    );
}
