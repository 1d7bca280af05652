// SPDX-License-Identifier: Apache-2.0
import { IssuerPage } from "./IssuerPage";
import { IssuersPage } from "./IssuersPage";
import { NewIssuerPage } from "./NewIssuerPage";

/** `pingone-issuers`, `pingone-issuers/new`, `pingone-issuers/{id}/{tab}`. */
export function IssuerPages({ path: [id, tab] }: { path: string[] }) {
    if (id === undefined) return <IssuersPage />;
    if (id === "new") return <NewIssuerPage />;
    return <IssuerPage key={id} id={id} tab={tab} />;
}
