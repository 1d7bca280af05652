// SPDX-License-Identifier: Apache-2.0

const EXECUTOR = "pingone-delegation-policy";

/** The members of Keycloak's own client profiles and policies that this code reads. */
export interface Profiles {
    readonly profiles?: readonly Profile[];
    readonly globalProfiles?: readonly Profile[];
}

interface Profile {
    readonly name: string;
    readonly executors?: readonly { readonly executor: string; readonly configuration?: Configuration }[];
}

export interface Policies {
    readonly policies?: readonly {
        readonly name: string;
        readonly enabled?: boolean;
        readonly conditions?: readonly { readonly condition: string }[];
        readonly profiles?: readonly string[];
    }[];
}

type Configuration = Readonly<Record<string, unknown>>;

/** The delegation that one policy of the realm allows. */
export interface DelegationRule {
    readonly policy: string;
    readonly enabled: boolean;
    readonly conditions: readonly string[];
    readonly actorClients: readonly string[];
    readonly actorRoles: readonly string[];
    readonly subjectRoles: readonly string[];
    readonly subjectGroups: readonly string[];
    readonly audiences: readonly string[];
}

/** Every delegation policy of the realm, once for each client policy that uses its profile. */
export function delegationRules(policies: Policies, profiles: Profiles): DelegationRule[] {
    const known = [...(profiles.profiles ?? []), ...(profiles.globalProfiles ?? [])];
    return (policies.policies ?? []).flatMap((policy) =>
        known
            .filter((profile) => policy.profiles?.includes(profile.name))
            .flatMap((profile) =>
                (profile.executors ?? [])
                    .filter((executor) => executor.executor === EXECUTOR)
                    .map(({ configuration = {} }) => ({
                        policy: policy.name,
                        enabled: policy.enabled ?? false,
                        conditions: (policy.conditions ?? []).map(({ condition }) => condition),
                        actorClients: texts(configuration["actor-clients"]),
                        actorRoles: texts(configuration["actor-roles"]),
                        subjectRoles: texts(configuration["subject-roles"]),
                        subjectGroups: texts(configuration["subject-groups"]),
                        audiences: texts(configuration["audiences"]),
                    })),
            ),
    );
}

/** A field with several values is a list. A field that was written by hand may be a single text. */
function texts(value: unknown): string[] {
    if (Array.isArray(value)) return value.filter((one): one is string => typeof one === "string" && one !== "");
    return typeof value === "string" && value !== "" ? [value] : [];
}
