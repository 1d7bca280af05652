// SPDX-License-Identifier: Apache-2.0
import { Label, LabelGroup } from "@patternfly/react-core";

/**
 * Several names, each once. All are shown, because PatternFly's button for the others has an English text.
 *
 * @param props.label names them for screen readers; PatternFly's own name is English
 */
export function Names({ label, names }: { label: string; names: readonly string[] }) {
    return (
        <LabelGroup numLabels={names.length} aria-label={label}>
            {[...new Set(names)].map((name) => (
                <Label key={name} isCompact>
                    {name}
                </Label>
            ))}
        </LabelGroup>
    );
}
