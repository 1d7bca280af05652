// SPDX-License-Identifier: Apache-2.0
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export interface Count {
    readonly key: string;
    readonly title: ReactNode;
    readonly number: number;
    /** The address of the list of the counted items. */
    readonly href?: string;
    readonly toDo: ReactNode;
}

/** Numbers, each with a link to the list of the counted items, and with the suggested action. */
export function CountsTable(props: { label: string; counts: readonly Count[]; isPartial: boolean }) {
    const { t } = useTranslation();
    const write = (count: number) => (props.isPartial ? t("pingone.atLeast", { number: count }) : String(count));
    return (
        <Table aria-label={props.label} variant="compact">
            <Thead>
                <Tr>
                    <Th width={25}>{props.label}</Th>
                    <Th width={15}>{t("pingone.number")}</Th>
                    <Th>{t("pingone.whatToDo")}</Th>
                </Tr>
            </Thead>
            <Tbody>
                {props.counts.map(({ key, title, number, href, toDo }) => (
                    <Tr key={key}>
                        <Td dataLabel={props.label} modifier="breakWord">
                            {title}
                        </Td>
                        <Td dataLabel={t("pingone.number")}>
                            {href && number > 0 ? <a href={href}>{write(number)}</a> : write(number)}
                        </Td>
                        <Td dataLabel={t("pingone.whatToDo")}>{toDo}</Td>
                    </Tr>
                ))}
            </Tbody>
        </Table>
    );
}
