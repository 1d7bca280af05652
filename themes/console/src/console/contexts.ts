// SPDX-License-Identifier: Apache-2.0

/** The members of a node of React's tree that this code reads. */
interface Fiber {
    readonly memoizedProps?: { readonly value?: unknown } | null;
    readonly stateNode?: { readonly current?: Fiber } | null;
    readonly child?: Fiber | null;
    readonly sibling?: Fiber | null;
}

/**
 * The value of one of the React contexts of the console. There is no other way to get it. The first value that
 * `isWanted` accepts is returned; the outermost contexts are searched first.
 */
export function contextValue<T extends object>(
    app: Element,
    isWanted: (value: Partial<Record<keyof T, unknown>>) => boolean,
): T | undefined {
    const key = Object.keys(app).find((name) => name.startsWith("__reactContainer$"));
    const root = key ? (app as unknown as Record<string, Fiber>)[key] : undefined;
    const open: (Fiber | null | undefined)[] = [root?.stateNode?.current ?? root];
    while (open.length > 0) {
        const fiber = open.pop();
        if (!fiber) continue;
        const value = fiber.memoizedProps?.value;
        if (typeof value === "object" && value !== null && isWanted(value)) return value as T;
        open.push(fiber.sibling, fiber.child);
    }
    return undefined;
}
