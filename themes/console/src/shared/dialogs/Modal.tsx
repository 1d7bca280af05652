// SPDX-License-Identifier: Apache-2.0
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- this is the translated one
import { Button, Modal as PatternFlyModal, type ModalProps } from "@patternfly/react-core";
import { TimesIcon } from "@patternfly/react-icons";
import { useTranslation } from "react-i18next";
import { useOnTop } from "./useOnTop";

/**
 * PatternFly's dialog. Its button "Close" and the meaning of its icon, which screen readers read aloud, are in the
 * administrator's language. PatternFly has no property for the name of that button. Escape closes only the dialog
 * on top.
 */
export function Modal({ onClose, titleIconVariant, ...props }: Omit<ModalProps, "ref">) {
    const { t } = useTranslation();
    const isOnTop = useOnTop(props.isOpen ?? false);
    return (
        <PatternFlyModal
            showClose={false}
            titleIconVariant={titleIconVariant}
            titleLabel={titleIconVariant ? t("pingone.alert.warning") : undefined}
            onClose={onClose}
            onEscapePress={(event) => isOnTop() && onClose?.(event)}
            help={
                <div className="pf-v5-c-modal-box__close">
                    <Button variant="plain" aria-label={t("pingone.close")} onClick={(event) => onClose?.(event)}>
                        <TimesIcon />
                    </Button>
                </div>
            }
            {...props}
        />
    );
}
