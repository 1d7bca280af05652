// SPDX-License-Identifier: Apache-2.0
import { afterEach, expect, test, vi } from "vitest";
import { Http, HttpError } from "./http";

async function failureOf(body: string): Promise<unknown> {
    vi.stubGlobal("fetch", () => Promise.resolve(new Response(body, { status: 503 })));
    return new Http("http://server", () => Promise.resolve("token")).get("/").catch((error: unknown) => error);
}

afterEach(() => void vi.unstubAllGlobals());

test("the errors of an answer are the message", async () => {
    const details = [
        { target: "name", message: "The name is taken." },
        { target: "type", message: "The type is unknown." },
    ];
    const failure = (await failureOf(JSON.stringify({ message: "The request is invalid.", details }))) as HttpError;
    expect(failure.message).toBe("The name is taken. The type is unknown.");
    expect(failure.of("type")).toBe("The type is unknown.");
});

test.each([
    "",
    "<html></html>",
    "null",
    "{}",
    "[]",
    "7",
    '{"message":""}',
    '{"error":{"code":503,"message":"Busy"}}',
    '{"details":"Busy"}',
    '{"details":[null,"Busy",{"message":503}]}',
])("the message of the body %j is its status", async (body) => {
    expect(await failureOf(body)).toEqual(new HttpError(503, "HTTP 503"));
});

test("a text of the answer is the message, also next to members that are no texts", async () => {
    expect(await failureOf('{"message":{},"error":"unavailable"}')).toEqual(new HttpError(503, "unavailable"));
});
