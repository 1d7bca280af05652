// SPDX-License-Identifier: Apache-2.0
import {
    Button,
    EmptyState,
    EmptyStateBody,
    EmptyStateFooter,
    EmptyStateHeader,
    EmptyStateIcon,
    ToolbarItem,
} from "@patternfly/react-core";
import { KeyIcon } from "@patternfly/react-icons";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../server/useSession";
import { Alert } from "../../shared/alerts/Alert";
import { ListToolbar } from "../../shared/lists/ListToolbar";
import type { Loaded } from "../../shared/loading/loaded";
import { Padded } from "../../shared/pages/PageTabs";
import { credentialsOf, CREDENTIALS_PER_GATEWAY, type Credential, type Gateway } from "../api/gateway";
import { NewCredentialDialog } from "./create/NewCredentialDialog";
import { RevokeCredential } from "./RevokeCredential";
import { RotationDialog } from "./rotate/RotationDialog";
import { CredentialsTable } from "./table/CredentialsTable";

type Asked = { what: "create" } | { what: "revoke" | "rotate"; credential: Credential };

/** The credentials of a gateway. */
export function CredentialsTab({ gateway, loaded }: { gateway: Gateway; loaded: Loaded<Gateway> }) {
    const { t } = useTranslation();
    const { may } = useSession();
    const { reload } = loaded;
    const [asked, setAsked] = useState<Asked>();
    const credentials = credentialsOf(gateway);
    const isFull = credentials.length >= CREDENTIALS_PER_GATEWAY;
    const canManage = may("manage-clients");
    const close = () => setAsked(undefined);
    const create = (
        <Button isDisabled={isFull} onClick={() => setAsked({ what: "create" })}>
            {t("pingone.createCredential")}
        </Button>
    );

    return (
        <>
            {(isFull || !gateway.enabled) && (
                <Padded>
                    {isFull && (
                        <Alert
                            isInline
                            variant="info"
                            title={t("pingone.fiveOfFive", { most: CREDENTIALS_PER_GATEWAY })}
                        >
                            {t("pingone.fiveOfFiveText")}
                        </Alert>
                    )}
                    {!gateway.enabled && <Alert isInline variant="warning" title={t("pingone.gatewayIsDisabled")} />}
                </Padded>
            )}
            {credentials.length === 0 ? (
                <EmptyState>
                    <EmptyStateHeader
                        headingLevel="h2"
                        icon={<EmptyStateIcon icon={KeyIcon} />}
                        titleText={t("pingone.noCredentials")}
                    />
                    <EmptyStateBody>{t("pingone.noCredentialsText")}</EmptyStateBody>
                    {canManage && <EmptyStateFooter>{create}</EmptyStateFooter>}
                </EmptyState>
            ) : (
                <>
                    <ListToolbar onRefresh={reload}>
                        {canManage && <ToolbarItem>{create}</ToolbarItem>}
                        <ToolbarItem variant="label">
                            {t("pingone.countOf", { count: credentials.length, most: CREDENTIALS_PER_GATEWAY })}
                        </ToolbarItem>
                    </ListToolbar>
                    <CredentialsTable
                        credentials={credentials}
                        onRevoke={canManage ? (credential) => setAsked({ what: "revoke", credential }) : undefined}
                        onRotate={
                            canManage && !isFull ? (credential) => setAsked({ what: "rotate", credential }) : undefined
                        }
                    />
                </>
            )}
            {asked?.what === "create" && <NewCredentialDialog gateway={gateway} onCreated={reload} onClose={close} />}
            {asked?.what === "revoke" && (
                <RevokeCredential gateway={gateway} credential={asked.credential} onDone={reload} onClose={close} />
            )}
            {asked?.what === "rotate" && (
                <RotationDialog gateway={gateway} loaded={loaded} old={asked.credential} onClose={close} />
            )}
        </>
    );
}
