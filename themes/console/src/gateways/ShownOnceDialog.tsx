// SPDX-License-Identifier: Apache-2.0
import { Alert, Button, Modal } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Gateway, NewCredential } from "./api";
import { ShownOnce } from "./ShownOnce";

/** Shows a new credential, and does not go before it is stored or given up. */
export function ShownOnceDialog(props: { gateway: Gateway; credential: NewCredential; onClose: () => void }) {
    const { t } = useTranslation();
    const [isStored, setStored] = useState(false);
    const [isWarned, setWarned] = useState(false);
    const close = () => (isStored || isWarned ? props.onClose() : setWarned(true));

    return (
        <Modal
            variant="medium"
            title={t("pingone.credentialCreated")}
            isOpen
            onClose={close}
            actions={[
                <Button key="close" variant={isWarned && !isStored ? "danger" : "primary"} onClick={close}>
                    {t(isWarned && !isStored ? "pingone.closeUnstored" : "pingone.close")}
                </Button>,
            ]}
        >
            {isWarned && !isStored && (
                <Alert
                    isInline
                    variant="danger"
                    role="alert"
                    className="pf-v5-u-mb-md"
                    title={t("pingone.notStoredYet")}
                >
                    {t("pingone.notStoredYetText")}
                </Alert>
            )}
            <ShownOnce
                gateway={props.gateway}
                credential={props.credential}
                isStored={isStored}
                onStored={() => setStored(true)}
            />
        </Modal>
    );
}
