// SPDX-License-Identifier: Apache-2.0
import type { Http } from "./http";

/** A page of a list, with the cursor of the next one if there is one. */
export interface Slice<T> {
    readonly elements: readonly T[];
    readonly next?: string;
}

interface ListBody<T> {
    readonly _links: { readonly next?: { readonly href: string } };
    readonly _embedded: Readonly<Record<string, readonly T[]>>;
}

/** One page of a list of the management API. */
export async function slice<T>(
    http: Http,
    path: string,
    kind: string,
    parameters: Readonly<Record<string, string | undefined>>,
): Promise<Slice<T>> {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) if (value) query.set(name, value);
    const body = await http.get<ListBody<T>>(`${path}?${query.toString()}`);
    const next = body._links.next?.href;
    return {
        elements: body._embedded[kind] ?? [],
        next: next ? (new URL(next).searchParams.get("cursor") ?? undefined) : undefined,
    };
}

/** All pages of a list that is always short. */
export async function all<T>(http: Http, path: string, kind: string): Promise<T[]> {
    const elements: T[] = [];
    let cursor: string | undefined;
    do {
        const page: Slice<T> = await slice<T>(http, path, kind, { cursor });
        elements.push(...page.elements);
        cursor = page.next;
    } while (cursor);
    return elements;
}

/** A text in a filter (RFC 7644 section 3.4.2.2: JSON's notation). */
export function quoted(text: string): string {
    return JSON.stringify(text);
}
