// SPDX-License-Identifier: Apache-2.0
import { useMemo } from "react";
import { useSession } from "../app/context";
import { Gateways } from "./api";

export function useGateways(): Gateways {
    const { pingone, realm } = useSession();
    return useMemo(() => new Gateways(pingone, realm), [pingone, realm]);
}
