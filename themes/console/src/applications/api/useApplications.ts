// SPDX-License-Identifier: Apache-2.0
import { useMemo } from "react";
import { useSession } from "../../server/useSession";
import { Applications } from "./applications";

export function useApplications(): Applications {
    const { pingone, realm } = useSession();
    return useMemo(() => new Applications(pingone, realm), [pingone, realm]);
}
