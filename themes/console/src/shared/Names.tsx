// SPDX-License-Identifier: Apache-2.0
import { Label, LabelGroup } from "@patternfly/react-core";

/**
 * Several names, each once.
 *
 * @param props.label names them for screen readers; PatternFly's own name is English
 */
export function Names({ label, names }: { label: string; names: readonly string[] }) {
    return (
        <LabelGroup numLabels={1000} aria-label={label}>
            {[...new Set(names)].map((name) => (
                <Label key={name} isCompact>
                    {name}
                </Label>
            ))}
        </LabelGroup>
    );
}
