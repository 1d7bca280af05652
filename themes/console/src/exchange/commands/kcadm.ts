// SPDX-License-Identifier: Apache-2.0
import { audienceMapper, representationOf, testUser, type ClientDraft } from "../create/setup";
import { quoted } from "./curl";

/** The objects of a realm that an exchange needs. */
export interface KcadmPlan {
    readonly server: string;
    readonly realm: string;
    readonly gateway?: { readonly name: string; readonly type: string; readonly applications: readonly string[] };
    /** The client whose tokens are exchanged, before the application that exchanges them. */
    readonly clients: readonly ClientDraft[];
    /** Client scopes that include a target, of the last client. */
    readonly scopes: readonly {
        readonly name: string;
        readonly audiences: readonly string[];
        readonly optional: boolean;
    }[];
    readonly username?: string;
}

/** The commands of kcadm.sh that create these objects. A password is a shell variable. */
export function kcadmText(plan: KcadmPlan): string {
    const commands = [
        [
            `# Sign in first, as an administrator of the realm or of the master realm:`,
            `# kcadm.sh config credentials --server ${plan.server} --realm master --user admin`,
            `realm=${quoted(plan.realm)}`,
        ].join("\n"),
        ...plan.clients.map((draft) => createClient(draft, draft === plan.clients.at(-1) && plan.scopes.length > 0)),
        ...plan.scopes.map(createScope),
        ...(plan.gateway ? [createGateway(plan.gateway), createCredential(plan.server)] : []),
        ...(plan.username ? [createUser(plan.username)] : []),
    ];
    return commands.join("\n\n") + "\n";
}

function createClient(draft: ClientDraft, isKept: boolean): string {
    const body = quoted(JSON.stringify(representationOf(draft), undefined, 2));
    return isKept
        ? `application=$(kcadm.sh create clients -r "$realm" -i -b ${body})`
        : `kcadm.sh create clients -r "$realm" -b ${body}`;
}

function createScope(scope: KcadmPlan["scopes"][number]): string {
    const body = quoted(
        JSON.stringify(
            {
                name: scope.name,
                protocol: "openid-connect",
                attributes: { "include.in.token.scope": "true" },
                protocolMappers: scope.audiences.map(audienceMapper),
            },
            undefined,
            2,
        ),
    );
    const list = scope.optional ? "optional-client-scopes" : "default-client-scopes";
    return [
        `scope=$(kcadm.sh create client-scopes -r "$realm" -i -b ${body})`,
        `kcadm.sh update "clients/$application/${list}/$scope" -r "$realm" -b '{}'`,
    ].join("\n");
}

function createGateway({ name, type, applications }: NonNullable<KcadmPlan["gateway"]>): string {
    const draft = { name, type, enabled: true, ...(applications.length > 0 && { applications }) };
    return [
        `gateways="pingone/v1/environments/$realm/gateways"`,
        `gateway=$(kcadm.sh create "$gateways" -r "$realm" -i -b ${quoted(JSON.stringify(draft, undefined, 2))})`,
    ].join("\n");
}

/** By curl: the credential is in the answer to this request only, and kcadm.sh does not print it. */
function createCredential(server: string): string {
    return [
        `: "\${ADMIN_TOKEN:?Set it to the access token of an administrator}"`,
        `SUBJECT_TOKEN=$(curl --silent --show-error --request POST \\`,
        `  --header "Authorization: Bearer $ADMIN_TOKEN" \\`,
        `  ${quoted(`${server}/admin/realms/`)}"$realm/$gateways/$gateway/credentials" | jq -r .credential)`,
    ].join("\n");
}

function createUser(username: string): string {
    const body = quoted(JSON.stringify(testUser(username), undefined, 2));
    return [
        `: "\${USER_PASSWORD:?Set it to the password of the user}"`,
        `kcadm.sh create users -r "$realm" -b ${body}`,
        `kcadm.sh set-password -r "$realm" --username ${quoted(username)} --new-password "$USER_PASSWORD"`,
    ].join("\n");
}
