// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { act, renderHook } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { useCopying } from "./useCopying";

/** Without a value, as over plain HTTP. */
function setClipboard(value: Partial<Clipboard> | undefined): void {
    Object.defineProperty(navigator, "clipboard", { value, configurable: true });
}

afterEach(() => void Reflect.deleteProperty(navigator, "clipboard"));

test("a text is copied, and the result stays until it is forgotten", async () => {
    const copied: string[] = [];
    setClipboard({ writeText: (text) => Promise.resolve(void copied.push(text)) });
    const { result } = renderHook(() => useCopying());
    expect(result.current.isCopied).toBeUndefined();
    await act(async () => expect(await result.current.copy("token")).toBe(true));
    expect(copied).toEqual(["token"]);
    expect(result.current.isCopied).toBe(true);
    act(() => result.current.forget());
    expect(result.current.isCopied).toBeUndefined();
});

test.each([
    { clipboard: undefined, when: "there is no clipboard" },
    { clipboard: { writeText: () => Promise.reject(new Error("forbidden")) }, when: "the clipboard is forbidden" },
])("the result says that nothing was copied if $when", async ({ clipboard }) => {
    setClipboard(clipboard);
    const { result } = renderHook(() => useCopying());
    await act(async () => expect(await result.current.copy("token")).toBe(false));
    expect(result.current.isCopied).toBe(false);
});
