// SPDX-License-Identifier: Apache-2.0
import { Label } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

/** Whether a client, and so a gateway or an application, is enabled. */
export function State({ enabled }: { enabled: boolean }) {
    const { t } = useTranslation();
    // In a narrow window a cell is a grid, which would stretch the label.
    return (
        <span>
            <Label color={enabled ? "green" : "grey"}>{t(enabled ? "pingone.enabled" : "pingone.disabled")}</Label>
        </span>
    );
}
