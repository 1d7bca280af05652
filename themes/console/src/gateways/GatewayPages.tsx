// SPDX-License-Identifier: Apache-2.0
import { GatewaysPage } from "./list/GatewaysPage";
import { GatewayPage } from "./page/GatewayPage";
import { NewGatewayPage } from "./settings/NewGatewayPage";

/** `pingone-gateways`, `pingone-gateways/new`, `pingone-gateways/{id}/{tab}`. */
export function GatewayPages({ path: [id, tab] }: { path: string[] }) {
    if (id === undefined) return <GatewaysPage />;
    if (id === "new") return <NewGatewayPage />;
    return <GatewayPage key={id} id={id} tab={tab} />;
}
