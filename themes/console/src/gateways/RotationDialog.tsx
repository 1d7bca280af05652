// SPDX-License-Identifier: Apache-2.0
import { Button, Form, ProgressStep, ProgressStepper } from "@patternfly/react-core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Modal } from "../app/Modal";
import { Alert } from "../app/Alert";
import { messageOf, useAnnounce } from "../app/Alerts";
import { credentialsOf, type Credential, type Gateway, type NewCredential } from "./api";
import { isStillUsed } from "./credential-health";
import { CredentialsTable } from "./CredentialsTable";
import { ExpiryField } from "./ExpiryField";
import { ShownOnce } from "./ShownOnce";
import { useGateways } from "./useGateways";
import { useKeeping } from "./useKeeping";

type Step = "create" | "store" | "revoke";

const STEPS: readonly Step[] = ["create", "store", "revoke"];
const LOOK_AGAIN_MILLIS = 5000;

/**
 * Replaces a credential without interruption: the new one is created and given to the gateway, and the old one is
 * revoked when it is no longer used. If the administrator leaves before the last step, both credentials exist, and the
 * list allows the rest.
 */
export function RotationDialog(props: { gateway: Gateway; old: Credential; reload: () => void; onClose: () => void }) {
    const { t } = useTranslation();
    const gateways = useGateways();
    const announce = useAnnounce();
    const { gateway, reload } = props;
    const [step, setStep] = useState<Step>("create");
    const [expiresAt, setExpiresAt] = useState<string>();
    const [created, setCreated] = useState<NewCredential>();
    const keeping = useKeeping();
    const [busy, setBusy] = useState(false);
    const [error, setError] = useState<unknown>();
    const current = (id: string | undefined) => credentialsOf(gateway).find((credential) => credential.id === id);
    const old = current(props.old.id) ?? props.old;
    const fresh = current(created?.id);
    const stillUsed = created !== undefined && isStillUsed(old, fresh ?? created);

    // Waits some seconds after each answer, so that requests do not pile up at a slow server.
    useEffect(() => {
        if (step !== "revoke") return;
        const timer = setTimeout(reload, LOOK_AGAIN_MILLIS);
        return () => clearTimeout(timer);
    }, [step, gateway, reload]);

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
                    <Button
                        key="create"
                        isLoading={busy}
                        spinnerAriaValueText={t("pingone.loading")}
                        isDisabled={busy || expiresAt === ""}
                        onClick={() => void create()}
                    >
                        {t("pingone.createNew")}
                    </Button>
                ),
                step === "store" && (
                    <Button key="store" isDisabled={!keeping.isStored} onClick={goOn}>
                        {t("pingone.next")}
                    </Button>
                ),
                step === "revoke" && (
                    <Button
                        key="revoke"
                        variant="danger"
                        isLoading={busy}
                        spinnerAriaValueText={t("pingone.loading")}
                        isDisabled={busy}
                        onClick={() => void revoke()}
                    >
                        {t("pingone.revokeOld")}
                    </Button>
                ),
                <Button key="later" variant="link" isDisabled={busy} onClick={close}>
                    {t(step === "revoke" ? "pingone.revokeLater" : "pingone.cancel")}
                </Button>,
            ]}
        >
            <ProgressStepper isCenterAligned aria-label={t("pingone.rotateCredential")} className="pf-v5-u-mb-lg">
                {STEPS.map((one) => (
                    <ProgressStep
                        key={one}
                        id={`pingone-rotate-${one}`}
                        titleId={`pingone-rotate-${one}-title`}
                        aria-label={t(`pingone.rotate.${one}`)}
                        isCurrent={one === step}
                        variant={
                            STEPS.indexOf(one) < STEPS.indexOf(step) ? "success" : one === step ? "info" : "pending"
                        }
                    >
                        {t(`pingone.rotate.${one}`)}
                    </ProgressStep>
                ))}
            </ProgressStepper>
            {error !== undefined && <Alert isInline variant="danger" role="alert" title={messageOf(error)} />}
            {step === "create" && (
                <Form>
                    <p>{t("pingone.rotateText")}</p>
                    <ExpiryField onChange={setExpiresAt} />
                </Form>
            )}
            {step === "store" && created && <ShownOnce gateway={gateway} credential={created} keeping={keeping} />}
            {step === "revoke" && (
                <>
                    <Alert
                        isInline
                        variant={stillUsed ? "warning" : "info"}
                        title={t(
                            stillUsed
                                ? "pingone.oldStillUsed"
                                : fresh?.lastUsedAt
                                  ? "pingone.oldUnused"
                                  : "pingone.newUnused",
                        )}
                        className="pf-v5-u-mb-md"
                    >
                        {t("pingone.lastUseIsLate")}
                    </Alert>
                    <CredentialsTable credentials={fresh ? [old, fresh] : [old]} />
                </>
            )}
        </Modal>
    );
}
