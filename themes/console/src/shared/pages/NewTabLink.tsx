// SPDX-License-Identifier: Apache-2.0
import { ExternalLinkAltIcon } from "@patternfly/react-icons";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** A link that opens in a new tab, and says so to screen readers. */
export function NewTabLink(props: { href: string; className?: string; children: ReactNode }) {
    const { t } = useTranslation();
    return (
        <a className={props.className} href={props.href} target="_blank" rel="noopener noreferrer">
            {props.children} <ExternalLinkAltIcon />
            <span className="pf-v5-u-screen-reader">{t("pingone.newTab")}</span>
        </a>
    );
}
