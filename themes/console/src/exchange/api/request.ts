// SPDX-License-Identifier: Apache-2.0

const EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
const TYPE = "urn:ietf:params:oauth:token-type:";
export const GATEWAY_CREDENTIAL = "pingone_gateway_credential";
export const ACCESS_TOKEN = `${TYPE}access_token`;
export const ID_TOKEN = `${TYPE}id_token`;

/** How a client authenticates. It is kept only in the memory of the page. */
export interface ClientCredentials {
    readonly clientId: string;
    readonly secret: string;
    /** Whether the page still reads the secret. */
    readonly isLoading?: boolean;
}

/** A user who signs in with a password. */
export interface UserCredentials {
    readonly username: string;
    readonly password: string;
}

/** How a token was obtained on the page. */
export interface TokenSource {
    readonly client: ClientCredentials;
    readonly user?: UserCredentials;
}

/** An exchange as entered in the form. Empty values are not sent. */
export interface ExchangeForm {
    /** Undefined: the gateway credential without an application. */
    readonly client?: ClientCredentials;
    readonly subjectToken: string;
    readonly subjectTokenType: string;
    readonly actorToken?: string;
    readonly actorTokenType?: string;
    readonly requestedTokenType?: string;
    readonly scope?: string;
    readonly audiences: readonly string[];
    readonly resources: readonly string[];
}

export type Parameter = readonly [name: string, value: string];

/** The parameters of an exchange, without the client's authentication. */
export function exchangeParameters(form: ExchangeForm): Parameter[] {
    return withValues([
        ["grant_type", EXCHANGE],
        ["subject_token", form.subjectToken],
        ["subject_token_type", form.subjectTokenType],
        ["actor_token", form.actorToken],
        ["actor_token_type", form.actorToken && form.actorTokenType],
        ["requested_token_type", form.requestedTokenType],
        ["scope", form.scope],
        ...form.audiences.map((audience): [string, string] => ["audience", audience]),
        ...form.resources.map((resource): [string, string] => ["resource", resource]),
    ]);
}

/** The parameters of a request for a client's own token, or for the token of a user who signs in to the client. */
export function tokenParameters(user?: UserCredentials): Parameter[] {
    if (!user) return [["grant_type", "client_credentials"]];
    return withValues([
        ["grant_type", "password"],
        ["username", user.username],
        ["password", user.password],
        ["scope", "openid"],
    ]);
}

/** A public client has no secret. */
export function clientParameters(client: ClientCredentials | undefined): Parameter[] {
    return withValues([
        ["client_id", client?.clientId],
        ["client_secret", client?.secret],
    ]);
}

function withValues(parameters: readonly (readonly [string, string | undefined])[]): Parameter[] {
    return parameters.filter((parameter): parameter is Parameter => !!parameter[1]);
}
