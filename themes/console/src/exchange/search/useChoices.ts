// SPDX-License-Identifier: Apache-2.0
import { useMemo } from "react";
import { useApplications } from "../../applications/api/useApplications";
import { useClients } from "../../applications/api/useClients";
import { useGateways } from "../../gateways/api/useGateways";
import { useSession } from "../../server/useSession";
import type { Found, Search } from "./useFound";

const MOST = 20;

interface User {
    readonly username: string;
    readonly firstName?: string;
    readonly lastName?: string;
}

/** The searches for the objects that an exchange can use. */
export interface Choices {
    readonly applications: Search;
    readonly gateways: Search;
    /** Clients that users sign in to with a password. */
    readonly signInClients: Search;
    /** Clients with a token of their own. */
    readonly serviceClients: Search;
    readonly users: Search;
}

export function useChoices(): Choices {
    const { admin, may } = useSession();
    const applications = useApplications();
    const clients = useClients();
    const gateways = useGateways();
    return useMemo(
        () => ({
            applications: async (search) =>
                (await applications.page({ search }, MOST)).elements.map(({ clientId, name }) => of(clientId, name)),
            gateways: async (search) =>
                (await gateways.page({ search }, MOST)).elements.map(({ name, description }) => of(name, description)),
            signInClients: async (search, signal) =>
                (await clients.search(search, MOST, (client) => client.directAccessGrantsEnabled === true, signal)).map(
                    ({ clientId, name }) => of(clientId, name),
                ),
            serviceClients: async (search, signal) =>
                (await clients.search(search, MOST, (client) => client.serviceAccountsEnabled === true, signal)).map(
                    ({ clientId, name }) => of(clientId, name),
                ),
            users: async (search) => {
                if (!may("view-users", "query-users", "manage-users")) return [];
                const query = new URLSearchParams({ search, max: String(MOST), briefRepresentation: "true" });
                const users = await admin.get<User[]>(`/users?${query.toString()}`);
                return users.map(({ username, firstName, lastName }) =>
                    of(username, [firstName, lastName].filter(Boolean).join(" ")),
                );
            },
        }),
        [admin, may, applications, clients, gateways],
    );
}

/** Names of stock clients are keys of the console's own texts, such as `${client_account}`. */
function of(value: string, description: string | undefined): Found {
    return { value, description: description?.startsWith("${") ? undefined : description || undefined };
}
