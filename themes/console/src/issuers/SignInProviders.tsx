// SPDX-License-Identifier: Apache-2.0
import { Button, EmptyState, EmptyStateBody, EmptyStateFooter, EmptyStateHeader, Label } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { useSession } from "../server/useSession";
import { Wait, useLoaded } from "../shared/loading/loaded";
import { issuerPath, missingIn, providerPath, STOCK_PROVIDERS, type IdentityProvider } from "./api";
import { useIssuers } from "./useIssuers";

/** The identity providers that users sign in with. With an issuer and keys, each of them is a trusted issuer. */
export function SignInProviders() {
    const { t } = useTranslation();
    const { console } = useSession();
    const issuers = useIssuers();
    const loaded = useLoaded(() => issuers.signInProviders(), [issuers]);
    return (
        <Wait of={loaded}>
            {(providers) =>
                providers.length === 0 ? (
                    <EmptyState variant="sm">
                        <EmptyStateHeader headingLevel="h2" titleText={t("pingone.noProviders")} />
                        <EmptyStateBody>{t("pingone.noProvidersText")}</EmptyStateBody>
                        <EmptyStateFooter>
                            <Button variant="link" component="a" href={console.href(STOCK_PROVIDERS)}>
                                {t("pingone.openProviders")}
                            </Button>
                        </EmptyStateFooter>
                    </EmptyState>
                ) : (
                    <ProvidersTable providers={providers} />
                )
            }
        </Wait>
    );
}

function ProvidersTable({ providers }: { providers: readonly IdentityProvider[] }) {
    const { t } = useTranslation();
    const { console } = useSession();
    return (
        <Table aria-label={t("pingone.providers")} variant="compact">
            <Thead>
                <Tr>
                    <Th>{t("pingone.provider")}</Th>
                    <Th>{t("pingone.issuer")}</Th>
                    <Th>{t("pingone.state")}</Th>
                    <Th screenReaderText={t("pingone.actions")} />
                </Tr>
            </Thead>
            <Tbody>
                {providers.map((provider) => (
                    <Tr key={provider.alias}>
                        <Td dataLabel={t("pingone.provider")} modifier="breakWord">
                            <a href={console.href(providerPath(provider))}>{provider.displayName || provider.alias}</a>
                        </Td>
                        <Td dataLabel={t("pingone.issuer")} modifier="breakWord">
                            {provider.config?.["issuer"]}
                        </Td>
                        <Td dataLabel={t("pingone.state")}>
                            <Missing of={provider} />
                        </Td>
                        <Td isActionCell>
                            <Assign provider={provider} />
                        </Td>
                    </Tr>
                ))}
            </Tbody>
        </Table>
    );
}

function Missing({ of }: { of: IdentityProvider }) {
    const { t } = useTranslation();
    const missing = missingIn(of);
    if (missing.length === 0) return <Label color="green">{t("pingone.isIssuer")}</Label>;
    return missing.map((what) => (
        <Label key={what} color="orange">
            {t(`pingone.missing.${what}`)}
        </Label>
    ));
}

/** Leads to the applications of an issuer, or to the stock form that makes the provider an issuer. */
function Assign({ provider }: { provider: IdentityProvider }) {
    const { t } = useTranslation();
    const { console } = useSession();
    const name = provider.displayName || provider.alias;
    if (missingIn(provider).length > 0) {
        return (
            <Button variant="link" component="a" href={console.href(providerPath(provider))}>
                {t("pingone.openProvider")}
            </Button>
        );
    }
    return (
        <Button
            variant="link"
            component="a"
            aria-label={t("pingone.assignName", { name })}
            href={console.href(issuerPath(provider.internalId, "applications"))}
        >
            {t("pingone.assign")}
        </Button>
    );
}
