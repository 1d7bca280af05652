// SPDX-License-Identifier: Apache-2.0
import { Button } from "@patternfly/react-core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnnounce } from "../../../shared/alerts/Alerts";
import { ErrorAlert } from "../../../shared/alerts/ErrorAlert";
import { DialogForm } from "../../../shared/dialogs/DialogForm";
import { Modal } from "../../../shared/dialogs/Modal";
import { useLeaving } from "../../../shared/leaving/useLeaving";
import { BusyButton } from "../../../shared/loading/BusyButton";
import type { Loaded } from "../../../shared/loading/loaded";
import { credentialsOf, type Credential, type Gateway, type NewCredential } from "../../api/gateway";
import { useGateways } from "../../api/useGateways";
import { ExpiryField } from "../create/ExpiryField";
import { ShownOnce } from "../create/ShownOnce";
import { useKeeping } from "../create/useKeeping";
import { RevokeStep } from "./RevokeStep";
import { RotationSteps, type Step } from "./RotationSteps";
import { useRefreshing } from "./useRefreshing";

/**
 * Replaces a credential without interruption. The administrator creates the new one and gives it to the gateway, and
 * revokes the old one when it is no longer used. If the administrator leaves before the last step, both credentials
 * exist, and the list offers the rest.
 *
 * @param props.loaded the gateway, as it is loaded again and again
 */
export function RotationDialog(props: {
    gateway: Gateway;
    loaded: Loaded<Gateway>;
    old: Credential;
    onClose: () => void;
}) {
    const { t } = useTranslation();
    const gateways = useGateways();
    const announce = useAnnounce();
    const { gateway, loaded } = props;
    const { reload } = loaded;
    const [step, setStep] = useState<Step>("create");
    const [expiresAt, setExpiresAt] = useState<string>();
    const [created, setCreated] = useState<NewCredential>();
    const keeping = useKeeping();
    const [busy, setBusy] = useState(false);
    const [error, setError] = useState<unknown>();
    const current = (id: string | undefined) => credentialsOf(gateway).find((credential) => credential.id === id);
    const old = current(props.old.id) ?? props.old;
    const fresh = current(created?.id);

    const content = useRef<HTMLDivElement>(null);

    // Only this dialog can show the credential that the answer contains.
    useLeaving(busy && step === "create", () => undefined);
    useRefreshing(loaded, step === "revoke");
    // The button that had the focus has disappeared with the step before.
    useEffect(() => {
        if (step !== "create") content.current?.focus();
    }, [step]);

    function close() {
        if (busy || (step === "store" && !keeping.mayGo())) return;
        props.onClose();
    }

    function goOn() {
        // It has been stored, so the page does not keep it.
        setCreated((before) => before && { ...before, credential: "" });
        setStep("revoke");
        reload();
    }

    async function tried(act: () => Promise<void>) {
        setBusy(true);
        setError(undefined);
        await act().catch(setError);
        setBusy(false);
    }

    const create = () =>
        tried(async () => {
            setCreated(await gateways.createCredential(gateway.id, expiresAt));
            setStep("store");
            reload();
        });
    const revoke = () =>
        tried(async () => {
            await gateways.revoke(gateway.id, old.id);
            announce.success(t("pingone.credentialRotated"));
            reload();
            props.onClose();
        });

    return (
        <Modal
            variant="large"
            title={t("pingone.rotateCredential")}
            isOpen
            onClose={close}
            actions={[
                step === "create" && (
                    <BusyButton key="create" isBusy={busy} isDisabled={expiresAt === ""} onClick={() => void create()}>
                        {t("pingone.createNew")}
                    </BusyButton>
                ),
                step === "store" && (
                    <Button key="store" isDisabled={!keeping.isStored} onClick={goOn}>
                        {t("pingone.next")}
                    </Button>
                ),
                step === "revoke" && (
                    <BusyButton key="revoke" variant="danger" isBusy={busy} onClick={() => void revoke()}>
                        {t("pingone.revokeOld")}
                    </BusyButton>
                ),
                <Button key="later" variant="link" isDisabled={busy} onClick={close}>
                    {t(step === "revoke" ? "pingone.revokeLater" : "pingone.cancel")}
                </Button>,
            ]}
        >
            <RotationSteps current={step} />
            {error !== undefined && <ErrorAlert error={error} />}
            <div ref={content} role="group" aria-label={t(`pingone.rotate.${step}`)} tabIndex={-1}>
                {step === "create" && (
                    <DialogForm>
                        <p>{t("pingone.rotateText")}</p>
                        <ExpiryField onChange={setExpiresAt} />
                    </DialogForm>
                )}
                {step === "store" && created && <ShownOnce gateway={gateway} credential={created} keeping={keeping} />}
                {step === "revoke" && <RevokeStep old={old} created={created} fresh={fresh} loadError={loaded.error} />}
            </div>
        </Modal>
    );
}
