// SPDX-License-Identifier: Apache-2.0
import { useMemo } from "react";
import { useSession } from "../../server/useSession";
import { Gateways } from "./gateways";

export function useGateways(): Gateways {
    const { pingone, realm, admin } = useSession();
    return useMemo(() => new Gateways(pingone, realm, admin), [pingone, realm, admin]);
}
