// SPDX-License-Identifier: Apache-2.0

/** One error in the request; `target` is the member's name. */
export interface Detail {
    readonly target?: string;
    readonly message: string;
}

/** An answer other than success. Its message comes from the server and is safe to show as text. */
export class HttpError extends Error {
    constructor(
        readonly status: number,
        message: string,
        readonly details: readonly Detail[] = [],
    ) {
        super(message);
    }

    /** The error of one member, if the server reported one. */
    of(target: string): string | undefined {
        return this.details.find((detail) => detail.target === target)?.message;
    }
}

/** JSON requests with the administrator's access token. */
export class Http {
    private readonly base: string;

    /** @param base with or without a slash at its end */
    constructor(
        base: string,
        private readonly accessToken: () => Promise<string>,
    ) {
        this.base = base.replace(/\/$/, "");
    }

    /** The same below a path. */
    below(path: string): Http {
        return new Http(this.base + path, this.accessToken);
    }

    async get<T>(path: string): Promise<T> {
        return (await this.send("GET", path)).json() as Promise<T>;
    }

    async post<T>(path: string, body?: unknown): Promise<T> {
        return (await this.send("POST", path, body)).json() as Promise<T>;
    }

    /** As {@link post}, for an answer without a body. */
    async create(path: string, body: unknown): Promise<void> {
        await this.send("POST", path, body);
    }

    async put(path: string, body: unknown): Promise<void> {
        await this.send("PUT", path, body);
    }

    async delete(path: string): Promise<void> {
        await this.send("DELETE", path);
    }

    private async send(method: string, path: string, body?: unknown): Promise<Response> {
        const response = await fetch(this.base + path, {
            method,
            cache: "no-store",
            headers: {
                Authorization: `Bearer ${await this.accessToken()}`,
                Accept: "application/json",
                ...(body === undefined ? {} : { "Content-Type": "application/json" }),
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        if (!response.ok) throw await failure(response);
        return response;
    }
}

/** PingOne's error body, or one of those that Keycloak has. A server in front of Keycloak can answer with any JSON. */
interface ErrorBody {
    readonly message?: unknown;
    readonly details?: unknown;
    readonly errorMessage?: unknown;
    readonly error_description?: unknown;
    readonly error?: unknown;
}

async function failure(response: Response): Promise<HttpError> {
    // The body can be no JSON, and the JSON can be null.
    const body = ((await response.json().catch(() => null)) ?? {}) as ErrorBody;
    const details = Array.isArray(body.details) ? body.details.filter(isDetail) : [];
    const texts = [body.message, body.errorMessage, body.error_description, body.error];
    const message = details.map((detail) => detail.message).join(" ") || texts.find(isText);
    return new HttpError(response.status, message ?? `HTTP ${response.status}`, details);
}

function isDetail(detail: unknown): detail is Detail {
    return isText((detail as Partial<Detail> | null)?.message);
}

function isText(value: unknown): value is string {
    return typeof value === "string" && value !== "";
}
