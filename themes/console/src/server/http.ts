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

/** PingOne's error body, or one of those that Keycloak has. */
interface ErrorBody {
    readonly message?: string;
    readonly details?: readonly Detail[];
    readonly errorMessage?: string;
    readonly error_description?: string;
    readonly error?: string;
}

async function failure(response: Response): Promise<HttpError> {
    // A server in front of Keycloak can answer with any text or JSON, also with null.
    const body = ((await response.json().catch(() => null)) ?? {}) as ErrorBody;
    const details = body.details ?? [];
    const message =
        details.map((detail) => detail.message).join(" ") ||
        body.message ||
        body.errorMessage ||
        body.error_description ||
        body.error ||
        `HTTP ${response.status}`;
    return new HttpError(response.status, message, details);
}
