// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { act, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { usePager } from "./paging";

test("after another search, a list begins at its first page, also if a later page was shown before", () => {
    const { result, rerender } = renderHook(({ search }) => usePager([search]), { initialProps: { search: "" } });
    act(() => result.current.goOn("after ten"));
    expect(result.current).toMatchObject({ page: 2, cursor: "after ten" });
    rerender({ search: "edge" });
    expect(result.current).toMatchObject({ page: 1, cursor: undefined });
    rerender({ search: "" });
    expect(result.current).toMatchObject({ page: 1, cursor: undefined });
});

test("after another page size, a list begins at its first page, also with the size that it had before", () => {
    const { result } = renderHook(() => usePager([]));
    act(() => result.current.goOn("after ten"));
    act(() => result.current.show(20));
    act(() => result.current.show(10));
    expect(result.current).toMatchObject({ page: 1, perPage: 10, cursor: undefined });
});
