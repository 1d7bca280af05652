// SPDX-License-Identifier: Apache-2.0
import { Button, Flex, FormGroup } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Gateway } from "../../gateways/api/gateway";
import { useGateways } from "../../gateways/api/useGateways";
import { NewCredentialDialog } from "../../gateways/credentials/create/NewCredentialDialog";
import { useSession } from "../../server/useSession";
import { FieldHelp } from "../../shared/forms/FieldHelp";
import { useLatest } from "../../shared/loading/useLatest";
import { CreateGatewayDialog } from "../create/CreateGatewayDialog";
import { SearchSelect } from "../search/SearchSelect";
import { useChoices } from "../search/useChoices";

/** A gateway that exists or is created here, and a new credential for it. An existing credential can only be pasted. */
export function GatewayField(props: {
    gateway?: Gateway;
    onChange: (gateway: Gateway | undefined) => void;
    onCredential: (credential: string) => void;
}) {
    const { t } = useTranslation();
    const { may } = useSession();
    const choices = useChoices();
    const gateways = useGateways();
    const { gateway } = props;
    const [name, setName] = useState(gateway?.name ?? "");
    const [asked, setAsked] = useState<"gateway" | "credential">();

    const latest = useLatest(name);

    async function choose(chosen: string) {
        props.onChange(undefined);
        const found = chosen ? await gateways.named(chosen).catch(() => undefined) : undefined;
        // The user may have chosen another gateway meanwhile.
        if (latest.current?.trim() === chosen.trim()) props.onChange(found);
    }

    function created(made: Gateway) {
        setName(made.name);
        props.onChange(made);
        // Without a credential, a gateway cannot exchange anything.
        setAsked("credential");
    }

    return (
        <FormGroup label={t("pingone.gateway")} fieldId="pingone-gateway">
            <SearchSelect
                id="pingone-gateway"
                label={t("pingone.gateway")}
                value={name}
                search={choices.gateways}
                onChange={setName}
                onCommit={(chosen) => void choose(chosen)}
            />
            <FieldHelp of="pingone-gateway" text={t("pingone.gatewayHelp")} />
            {may("manage-clients") && (
                <Flex className="pf-v5-u-mt-sm">
                    <Button variant="link" isInline onClick={() => setAsked("gateway")}>
                        {t("pingone.createGateway")}
                    </Button>
                    <Button variant="link" isInline isDisabled={!gateway} onClick={() => setAsked("credential")}>
                        {t("pingone.createCredential")}
                    </Button>
                </Flex>
            )}
            {asked === "gateway" && <CreateGatewayDialog onCreated={created} onClose={() => setAsked(undefined)} />}
            {asked === "credential" && gateway && (
                <NewCredentialDialog
                    gateway={gateway}
                    onCreated={({ credential }) => props.onCredential(credential)}
                    onClose={() => setAsked(undefined)}
                />
            )}
        </FormGroup>
    );
}
