// SPDX-License-Identifier: Apache-2.0
import { Label, LabelGroup } from "@patternfly/react-core";

/** Several names, each once. */
export function Names({ names }: { names: readonly string[] }) {
    return (
        <LabelGroup numLabels={1000}>
            {[...new Set(names)].map((name) => (
                <Label key={name} isCompact>
                    {name}
                </Label>
            ))}
        </LabelGroup>
    );
}
