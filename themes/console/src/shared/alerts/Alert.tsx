// SPDX-License-Identifier: Apache-2.0
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- this is the translated one
import { Alert as PatternFlyAlert, type AlertProps } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

/** PatternFly's alert. The kind of alert, which screen readers read aloud, is in the administrator's language. */
export function Alert({ variant = "custom", ...props }: AlertProps) {
    const { t } = useTranslation();
    return <PatternFlyAlert variant={variant} variantLabel={t(`pingone.alert.${variant}`)} {...props} />;
}
