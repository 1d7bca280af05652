// SPDX-License-Identifier: Apache-2.0
import type { AlertProps } from "@patternfly/react-core";
import { useEffect, useRef } from "react";
import { Alert } from "./Alert";
import { messageOf } from "./Alerts";

/**
 * The error of an action, above the fields of the action. It scrolls into view, because the button of the action is
 * below the fields. The focus stays on that button.
 */
export function ErrorAlert(props: Pick<AlertProps, "actionLinks" | "children" | "className"> & { error: unknown }) {
    const { error, ...others } = props;
    const place = useRef<HTMLDivElement>(null);
    useEffect(() => {
        place.current?.scrollIntoView({ block: "nearest" });
    }, [error]);
    return (
        <div ref={place}>
            <Alert isInline variant="danger" role="alert" title={messageOf(error)} {...others} />
        </div>
    );
}
