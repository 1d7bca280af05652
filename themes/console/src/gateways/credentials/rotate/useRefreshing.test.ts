// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useRefreshing } from "./useRefreshing";

const LONG_MILLIS = 20_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("the next refresh waits for an answer, and comes after a failed one, too", () => {
    const reload = vi.fn();
    const { rerender } = renderHook(({ isLoading }) => useRefreshing({ isLoading, reload }, true), {
        initialProps: { isLoading: true },
    });
    vi.advanceTimersByTime(LONG_MILLIS);
    expect(reload).not.toHaveBeenCalled();
    rerender({ isLoading: false });
    vi.advanceTimersByTime(LONG_MILLIS);
    expect(reload).toHaveBeenCalledOnce();
    // A failed answer has no new value: only the end of loading tells that it is here.
    rerender({ isLoading: true });
    rerender({ isLoading: false });
    vi.advanceTimersByTime(LONG_MILLIS);
    expect(reload).toHaveBeenCalledTimes(2);
});

test("without need there is no refresh", () => {
    const reload = vi.fn();
    renderHook(() => useRefreshing({ isLoading: false, reload }, false));
    vi.advanceTimersByTime(LONG_MILLIS);
    expect(reload).not.toHaveBeenCalled();
});
