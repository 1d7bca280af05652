// SPDX-License-Identifier: Apache-2.0
import { contextValue } from "./contexts";

/** The realm that the console administers. Its own pages and the label in its sidebar use only this value. */
interface RealmContext {
    readonly realm: string;
    /** The realm of the label; the one before, until the console has read the new one. */
    readonly realmRepresentation?: { readonly realm?: string };
}

/**
 * The realm that the console administers; undefined while it switches. The console follows its own links and its
 * selection of a realm, but no other change of the address. After such a change, its pages and its label keep the
 * realm.
 *
 * @param signedIn the realm of the administrator, which the console administers until it has selected one
 */
export function administeredRealm(app: Element, signedIn: string): string | undefined {
    const context = contextValue<RealmContext>(
        app,
        (value) => typeof value.realm === "string" && "realmRepresentation" in value,
    );
    if (!context) throw new Error("This console keeps its realm where this extension does not find it");
    const realm = context.realm || signedIn;
    const labelled = context.realmRepresentation?.realm ?? realm;
    return labelled === realm ? realm : undefined;
}
