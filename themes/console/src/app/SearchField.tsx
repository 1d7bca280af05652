// SPDX-License-Identifier: Apache-2.0
import { SearchInput } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

/** Searches when it is sent off, and not with every letter: the server is asked. */
export function SearchField({ label, onSearch }: { label: string; onSearch: (text: string) => void }) {
    const { t } = useTranslation();
    const [typed, setTyped] = useState("");
    return (
        <SearchInput
            aria-label={label}
            placeholder={label}
            value={typed}
            onChange={(_, value) => setTyped(value)}
            onSearch={() => onSearch(typed.trim())}
            onClear={() => {
                setTyped("");
                onSearch("");
            }}
            submitSearchButtonLabel={t("pingone.search")}
            resetButtonLabel={t("pingone.clearSearch")}
        />
    );
}
