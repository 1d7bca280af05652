// SPDX-License-Identifier: Apache-2.0
import { expect, test, vi } from "vitest";
import { accessToken } from "./access-token";

/** The console's element, with a keycloak-js in its React tree that has these members. */
function consoleWith(keycloak: object): Element {
    const tree = { memoizedProps: { value: { keycloak } } };
    return { __reactContainer$x: { stateNode: { current: tree } } } as unknown as Element;
}

const renewed = () => Promise.resolve(true);
const offline = () => Promise.reject(new TypeError("Failed to fetch"));

test("a token that is still valid is used", async () => {
    expect(await accessToken(consoleWith({ token: "valid", authenticated: true, updateToken: renewed }))).toBe("valid");
});

test("after the end of the session, the administrator signs in again", async () => {
    const keycloak = {
        token: undefined as string | undefined,
        authenticated: false,
        updateToken: () => Promise.reject(new Error("Server responded with an invalid status.")),
        login: (): Promise<void> => {
            keycloak.token = "new";
            return Promise.resolve();
        },
    };
    expect(await accessToken(consoleWith(keycloak))).toBe("new");
});

test("without a connection to the server, the page stays, and the error is that of the connection", async () => {
    const login = vi.fn();
    const app = consoleWith({ token: "expired", authenticated: true, updateToken: offline, login });
    await expect(accessToken(app)).rejects.toThrow("Failed to fetch");
    expect(login).not.toHaveBeenCalled();
});

test("a console without a keycloak-js is one that the extension does not know", async () => {
    await expect(accessToken(consoleWith({}))).rejects.toThrow(/does not find it/);
});
