// SPDX-License-Identifier: Apache-2.0
import { useTranslation } from "react-i18next";

/** Says whether a text was copied, also to screen readers. */
export function CopyStatus({ isCopied }: { isCopied?: boolean }) {
    const { t } = useTranslation();
    return <span role="status">{isCopied !== undefined && t(isCopied ? "pingone.copied" : "pingone.notCopied")}</span>;
}
