// SPDX-License-Identifier: Apache-2.0
import {
    clientParameters,
    exchangeParameters,
    tokenParameters,
    type ClientCredentials,
    type ExchangeForm,
    type Parameter,
    type TokenSource,
} from "../api/request";

/** An exchange, and how its tokens were obtained. A token without a source was pasted. */
export interface CurlPlan {
    readonly endpoint: string;
    readonly form: ExchangeForm;
    readonly subject?: TokenSource;
    readonly actor?: TokenSource;
}

/** A secret value: its shell variable, its meaning, its value. */
interface Secret {
    readonly variable: string;
    readonly meaning: string;
    readonly value: string;
}

/** A control character other than the end of a line, which changes nothing inside quotes. */
const CONTROL = /(?!\n)\p{Cc}/gu;

/**
 * A text for `sh`, in one word, whatever it contains. A terminal takes a pasted control character for a key, such as
 * Ctrl+C, which ends the quotes. So the shell writes these characters itself.
 */
export function quoted(text: string): string {
    const inQuotes = text
        .replaceAll("'", "'\\''")
        .replace(CONTROL, (character) => `'"$(printf '${octal(character)}')"'`);
    return `'${inQuotes}'`;
}

function octal(character: string): string {
    const bytes = [...new TextEncoder().encode(character)];
    return bytes.map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
}

/**
 * The requests of an exchange as commands of curl. The commands name secrets, passwords and tokens by shell variables
 * and never contain them. The first lines require these variables, or set them if the user asks for the values.
 */
export function curlText(plan: CurlPlan, withSecrets: boolean): string {
    const secrets = new Map<string, Secret>();
    const commands = [
        ...obtained("SUBJECT", plan.subject, plan, secrets),
        ...obtained("ACTOR", plan.actor, plan, secrets),
        exchange(plan, secrets),
    ];
    const variables = [...secrets.values()].map(({ variable, meaning, value }) =>
        withSecrets ? `${variable}=${quoted(value)}` : `: "\${${variable}:?Set it to ${meaning}}"`,
    );
    return [variables.join("\n"), ...commands].filter((part) => part !== "").join("\n\n") + "\n";
}

function obtained(
    token: "SUBJECT" | "ACTOR",
    source: TokenSource | undefined,
    plan: CurlPlan,
    secrets: Map<string, Secret>,
): string[] {
    if (!source) return [];
    const isApplication = source.client.clientId === plan.form.client?.clientId;
    const client = clientVariable(isApplication ? "CLIENT_SECRET" : `${token}_CLIENT_SECRET`, source.client, secrets);
    const password = source.user && {
        variable: "USER_PASSWORD",
        meaning: "the password of the user",
        value: source.user.password,
    };
    if (password) secrets.set(password.variable, password);
    const isIdToken = token === "SUBJECT" && plan.form.subjectTokenType.endsWith(":id_token");
    const member = isIdToken ? "id_token" : "access_token";
    const variables = { ...client, ...(password && { password: password.variable }) };
    const parameters = [...tokenParameters(source.user), ...clientParameters(source.client)];
    return [`${token}_TOKEN=$(${call(plan.endpoint, parameters, variables)} | jq -r .${member})`];
}

function exchange({ endpoint, form, subject, actor }: CurlPlan, secrets: Map<string, Secret>): string {
    const client = form.client ? clientVariable("CLIENT_SECRET", form.client, secrets) : {};
    const tokens = [
        { variable: "SUBJECT_TOKEN", meaning: "the subject token", value: form.subjectToken, isKnown: !!subject },
        { variable: "ACTOR_TOKEN", meaning: "the actor token", value: form.actorToken ?? "", isKnown: !!actor },
    ];
    for (const token of tokens) if (token.value && !token.isKnown) secrets.set(token.variable, token);
    return call(endpoint, [...exchangeParameters(form), ...clientParameters(form.client)], {
        subject_token: "SUBJECT_TOKEN",
        actor_token: "ACTOR_TOKEN",
        ...client,
    });
}

/** Client ids are chosen by administrators, so they do not stand inside double quotes. */
function clientVariable(
    variable: string,
    client: ClientCredentials,
    secrets: Map<string, Secret>,
): Record<string, string> {
    if (!client.secret) return {};
    const meaning = variable === "CLIENT_SECRET" ? "the secret of the application" : "the secret of the other client";
    secrets.set(variable, { variable, meaning, value: client.secret });
    return { client_secret: variable };
}

function call(endpoint: string, parameters: readonly Parameter[], variables: Readonly<Record<string, string>>): string {
    const data = parameters.map(([name, value]) => {
        const variable = variables[name];
        return `--data-urlencode ${variable ? `"${name}=$${variable}"` : quoted(`${name}=${value}`)}`;
    });
    return [`curl --silent --show-error ${quoted(endpoint)}`, ...data].join(" \\\n  ");
}
