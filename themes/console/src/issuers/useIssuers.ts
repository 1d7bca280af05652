// SPDX-License-Identifier: Apache-2.0
import { useMemo } from "react";
import { useSession } from "../server/useSession";
import { Issuers } from "./api";

export function useIssuers(): Issuers {
    const { pingone, realm, admin } = useSession();
    return useMemo(() => new Issuers(pingone, realm, admin), [pingone, realm, admin]);
}

/** Writing an issuer needs both, because the holder of its key can act for every linked user (ADR 11). */
export function useMayWriteIssuers(): boolean {
    const { may } = useSession();
    return may("manage-clients") && may("manage-identity-providers");
}

/** Keycloak shows identity providers to these administrators. */
export function useMayViewProviders(): boolean {
    const { may } = useSession();
    return may("view-identity-providers", "manage-identity-providers");
}
