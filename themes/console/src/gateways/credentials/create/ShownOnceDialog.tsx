// SPDX-License-Identifier: Apache-2.0
import { Button } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Modal } from "../../../shared/dialogs/Modal";
import type { Gateway, NewCredential } from "../../api/gateway";
import { ShownOnce } from "./ShownOnce";
import { useKeeping } from "./useKeeping";

/** Shows a new credential, and closes only after it is stored or deliberately discarded. */
export function ShownOnceDialog(props: { gateway: Gateway; credential: NewCredential; onClose: () => void }) {
    const { t } = useTranslation();
    const keeping = useKeeping();
    const close = () => keeping.mayGo() && props.onClose();

    return (
        <Modal
            variant="medium"
            title={t("pingone.credentialCreated")}
            isOpen
            onClose={close}
            actions={[
                <Button key="close" variant={keeping.isWarned ? "danger" : "primary"} onClick={close}>
                    {t(keeping.isWarned ? "pingone.closeUnstored" : "pingone.close")}
                </Button>,
            ]}
        >
            <ShownOnce gateway={props.gateway} credential={props.credential} keeping={keeping} />
        </Modal>
    );
}
