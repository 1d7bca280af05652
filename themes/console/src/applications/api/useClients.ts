// SPDX-License-Identifier: Apache-2.0
import { useMemo } from "react";
import { useSession } from "../../server/useSession";
import { Clients } from "./clients";

export function useClients(): Clients {
    const { admin } = useSession();
    return useMemo(() => new Clients(admin), [admin]);
}
