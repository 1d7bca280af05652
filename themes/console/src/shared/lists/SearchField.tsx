// SPDX-License-Identifier: Apache-2.0
import { SearchInput } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

/** Searches on submit and not on every keystroke, because each search is a request to the server. */
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
