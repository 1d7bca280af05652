// SPDX-License-Identifier: Apache-2.0
import { Button } from "@patternfly/react-core";
import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Modal } from "../dialogs/Modal";
import { useLeaving } from "../leaving/useLeaving";

/**
 * The question whether unsaved changes are discarded, when it is asked.
 *
 * @param onUnsaved learns whether there are unsaved changes
 */
export function useUnsavedChanges(isUnsaved: boolean, onUnsaved?: (isUnsaved: boolean) => void): ReactNode {
    const { t } = useTranslation();
    const [leave, setLeave] = useState<() => void>();
    const stay = () => setLeave(undefined);
    useLeaving(isUnsaved, (go) => setLeave(() => go));
    useEffect(() => {
        onUnsaved?.(isUnsaved);
    }, [onUnsaved, isUnsaved]);
    if (!leave) return null;
    return (
        <Modal
            isOpen
            variant="small"
            titleIconVariant="warning"
            title={t("pingone.unsaved")}
            onClose={stay}
            actions={[
                <Button key="leave" variant="danger" onClick={leave}>
                    {t("pingone.discard")}
                </Button>,
                <Button key="stay" variant="link" onClick={stay}>
                    {t("pingone.stay")}
                </Button>,
            ]}
        >
            {t("pingone.unsavedText")}
        </Modal>
    );
}
