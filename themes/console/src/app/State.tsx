// SPDX-License-Identifier: Apache-2.0
import { Label } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

/** Whether a client, and so a gateway or an application, is enabled. */
export function State({ enabled }: { enabled: boolean }) {
    const { t } = useTranslation();
    return <Label color={enabled ? "green" : "grey"}>{t(enabled ? "pingone.enabled" : "pingone.disabled")}</Label>;
}
