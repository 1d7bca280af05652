// SPDX-License-Identifier: Apache-2.0
import { useGateways } from "../gateways/api/useGateways";
import { useSession } from "../server/useSession";
import { useLoaded, type Loaded } from "../shared/loading/loaded";
import { lastHour, type LastHour } from "./exchange-events";
import { survey, type Survey } from "./survey";

export function useSurvey(): Loaded<Survey> {
    const gateways = useGateways();
    return useLoaded(() => survey(gateways, Date.now()), [gateways]);
}

export function useLastHour(): Loaded<LastHour> {
    const { admin } = useSession();
    return useLoaded(() => lastHour(admin, Date.now()), [admin]);
}

/** Keycloak shows events to these administrators. */
export function useMayViewEvents(): boolean {
    const { may } = useSession();
    return may("view-events", "manage-events");
}
