// SPDX-License-Identifier: Apache-2.0
import { Label } from "@patternfly/react-core";
import { ArrowLeftIcon, UserIcon } from "@patternfly/react-icons";
import { useTranslation } from "react-i18next";
import { actorsOf, subjectOf, type Claims } from "../plan/claims";

/** The delegation chain: the subject, then the actors, oldest first. */
export function Actors({ claims }: { claims: Claims }) {
    const { t } = useTranslation();
    const actors = actorsOf(claims).reverse();
    return (
        <ol className="pingone-actors pf-v5-u-mt-md" aria-label={t("pingone.chain")}>
            <li>
                <Label color="blue" icon={<UserIcon />}>
                    {subjectOf(claims)}
                </Label>
            </li>
            {actors.length === 0 && <li>{t("pingone.withoutActor")}</li>}
            {actors.map((actor, place) => (
                <li key={place}>
                    <ArrowLeftIcon aria-hidden className="pf-v5-m-mirror-inline-rtl" /> {t("pingone.actedBy")}{" "}
                    <Label color={place === actors.length - 1 ? "purple" : "grey"}>{actor}</Label>
                </li>
            ))}
        </ol>
    );
}
