// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { renderHook, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useFound, type Search } from "./useFound";

const LONG_MILLIS = 1000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a search ends when another text is typed, and when the field is closed", () => {
    const signals: AbortSignal[] = [];
    const search: Search = (_, signal) => {
        signals.push(signal);
        return new Promise(() => undefined);
    };
    const { rerender } = renderHook(({ text, isOpen }) => useFound(search, text, isOpen), {
        initialProps: { text: "", isOpen: true },
    });
    const aborted = () => signals.map((signal) => signal.aborted);
    vi.advanceTimersByTime(LONG_MILLIS);
    expect(aborted()).toEqual([false]);
    rerender({ text: "a", isOpen: true });
    vi.advanceTimersByTime(LONG_MILLIS);
    expect(aborted()).toEqual([true, false]);
    rerender({ text: "a", isOpen: false });
    expect(aborted()).toEqual([true, true]);
});

test.each<{ search: Search; finding: object }>([
    { search: () => Promise.resolve([]), finding: { found: [] } },
    { search: () => Promise.reject(new Error("HTTP 500")), finding: { hasFailed: true } },
])("a search that fails is not one without a result: $finding", async ({ search, finding }) => {
    vi.useRealTimers();
    const { result } = renderHook(() => useFound(search, "", true));
    expect(result.current).toEqual({});
    await waitFor(() => expect(result.current).toEqual(finding));
});
