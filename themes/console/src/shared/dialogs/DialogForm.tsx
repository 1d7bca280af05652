// SPDX-License-Identifier: Apache-2.0
import { Form } from "@patternfly/react-core";
import type { ReactNode } from "react";

/**
 * The fields of a dialog. The browser would send them when Enter is pressed, and load the console again: the buttons of
 * a dialog are outside this form.
 */
export function DialogForm({ children }: { children: ReactNode }) {
    return (
        <Form autoComplete="off" onSubmit={(event) => event.preventDefault()}>
            {children}
        </Form>
    );
}
