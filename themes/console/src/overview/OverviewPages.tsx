// SPDX-License-Identifier: Apache-2.0
import type { Mark } from "../gateways/credentials/table/credential-health";
import { CredentialsToCheckPage } from "./CredentialsToCheckPage";
import { GatewaysInStatePage } from "./GatewaysInStatePage";
import { OverviewPage } from "./OverviewPage";
import { RejectionsPage } from "./RejectionsPage";
import { MARKS, STATES } from "./survey";

/** `pingone-overview`, and one page below it for each number. */
export function OverviewPages({ path: [what, value] }: { path: string[] }) {
    const mark = MARKS.find((one: Mark) => what === "credentials" && one === value);
    if (mark) return <CredentialsToCheckPage key={mark} mark={mark} />;
    const state = STATES.find((one) => what === "gateways" && one === value);
    if (state) return <GatewaysInStatePage key={state} state={state} />;
    if (what === "rejections" && value) return <RejectionsPage key={value} reason={value} />;
    return <OverviewPage />;
}
