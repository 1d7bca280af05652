// SPDX-License-Identifier: Apache-2.0
import { createContext, useContext } from "react";
import type { Session } from "./session";

export const SessionContext = createContext<Session | undefined>(undefined);

/** The signed-in administrator and the realm of the page. */
export function useSession(): Session {
    const session = useContext(SessionContext);
    if (!session) throw new Error("no session around this component");
    return session;
}
