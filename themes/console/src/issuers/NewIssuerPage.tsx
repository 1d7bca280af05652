// SPDX-License-Identifier: Apache-2.0
import { FormGroup, PageSection, Radio } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../server/useSession";
import { useAnnounce } from "../shared/alerts/Alerts";
import { useLatest } from "../shared/loading/useLatest";
import { PageTitle } from "../shared/pages/PageTitle";
import { issuerPath, SOURCES, type IssuerDraft } from "./api";
import { IssuerForm } from "./IssuerForm";
import { SignInProviders } from "./SignInProviders";
import { useIssuers } from "./useIssuers";

const EMPTY: IssuerDraft = {
    name: "",
    issuer: "",
    jwksUrl: "",
    clockSkew: 0,
    expRequired: true,
    iatRequired: false,
    nbfRequired: false,
    singleUse: false,
    trustsActors: false,
};

/** Creates an issuer and continues to the applications, because an issuer that is assigned to none is not used. */
export function NewIssuerPage() {
    const { t } = useTranslation();
    const { console } = useSession();
    const issuers = useIssuers();
    const announce = useAnnounce();
    const latest = useLatest(issuers);
    const [source, setSource] = useState<(typeof SOURCES)[number]>("tokens");

    async function create(draft: IssuerDraft, alias: string | undefined) {
        const issuer = await issuers.create(draft, alias);
        announce.success(t("pingone.issuerCreated"));
        // The administrator may have left the page meanwhile.
        if (latest.current) console.navigate(issuerPath(issuer.id, "applications"));
    }

    return (
        <>
            <PageTitle
                title={t("pingone.createIssuer")}
                text={t("pingone.createIssuerText")}
                parent={{ title: t("pingone.issuers"), href: console.href("pingone-issuers") }}
            />
            <PageSection variant="light" isFilled>
                <FormGroup
                    role="radiogroup"
                    isStack
                    label={t("pingone.issuerSource")}
                    fieldId="pingone-source"
                    className="pf-v5-u-mb-lg"
                >
                    {SOURCES.map((one) => (
                        <Radio
                            key={one}
                            id={`pingone-source-${one}`}
                            name="pingone-source"
                            label={t(`pingone.issuerSource.${one}`)}
                            description={t(`pingone.issuerSource.${one}.text`)}
                            isChecked={source === one}
                            onChange={() => setSource(one)}
                        />
                    ))}
                </FormGroup>
                {/* A draft stays while the other kind is looked at. */}
                <div hidden={source !== "tokens"}>
                    <IssuerForm isNew draft={EMPTY} save={create} />
                </div>
                {source !== "tokens" && <SignInProviders />}
            </PageSection>
        </>
    );
}
