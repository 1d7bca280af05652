// SPDX-License-Identifier: Apache-2.0
import { MenuToggle } from "@patternfly/react-core";
import { EllipsisVIcon } from "@patternfly/react-icons";
import { ActionsColumn, Td } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";

/** The menu at the end of a row; `of` names the row for screen readers. */
export function RowActions({ of, items }: { of: string; items: readonly { title: string; onClick: () => void }[] }) {
    const { t } = useTranslation();
    return (
        <Td isActionCell>
            <ActionsColumn
                popperProps={{ position: "right" }}
                items={[...items]}
                actionsToggle={({ onToggle, isOpen, toggleRef }) => (
                    <MenuToggle
                        ref={toggleRef}
                        variant="plain"
                        aria-label={t("pingone.actionsOf", { name: of })}
                        isExpanded={isOpen}
                        onClick={onToggle}
                    >
                        <EllipsisVIcon />
                    </MenuToggle>
                )}
            />
        </Td>
    );
}
