// SPDX-License-Identifier: Apache-2.0
import { useMemo } from "react";
import { useSession } from "../shared/context";
import { Applications, Clients } from "./api";

export function useApplications(): Applications {
    const { pingone, realm } = useSession();
    return useMemo(() => new Applications(pingone, realm), [pingone, realm]);
}

export function useClients(): Clients {
    const { admin } = useSession();
    return useMemo(() => new Clients(admin), [admin]);
}
