// SPDX-License-Identifier: Apache-2.0
import { Button, type ButtonProps } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

/** A button of an action that takes time. Meanwhile it does nothing. It is not disabled, so that it keeps the focus. */
export function BusyButton({ isBusy, ...props }: ButtonProps & { isBusy: boolean }) {
    const { t } = useTranslation();
    return (
        <Button
            isLoading={isBusy}
            isAriaDisabled={isBusy}
            // PatternFly's own texts of the spinner are English.
            spinnerAriaLabel={t("pingone.loading")}
            spinnerAriaValueText={t("pingone.loading")}
            {...props}
        />
    );
}
