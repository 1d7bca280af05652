// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { contextValue } from "./contexts";

interface RealmContext {
    readonly realm: string;
}

const isRealm = (value: Partial<Record<keyof RealmContext, unknown>>) => typeof value.realm === "string";

/** An element with React's tree: each list is a node with its children. */
function app(tree: object): Element {
    return { __reactContainer$x: { stateNode: { current: tree } } } as unknown as Element;
}

const provider = (value: unknown, child?: object, sibling?: object) => ({ memoizedProps: { value }, child, sibling });

test("the wanted value is found among those of other contexts", () => {
    const tree = provider("text", provider(null, provider({ other: 1 }), provider({ realm: "demo" })));
    expect(contextValue<RealmContext>(app(tree), isRealm)).toEqual({ realm: "demo" });
});

test("the value of an outer context is preferred", () => {
    const tree = provider({ realm: "outer" }, provider({ realm: "inner" }));
    expect(contextValue<RealmContext>(app(tree), isRealm)?.realm).toBe("outer");
});

test("nothing is found if the console does not have it, or has no tree of React", () => {
    expect(contextValue<RealmContext>(app(provider({ other: 1 })), isRealm)).toBeUndefined();
    expect(contextValue<RealmContext>({} as Element, isRealm)).toBeUndefined();
});
