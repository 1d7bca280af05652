// SPDX-License-Identifier: Apache-2.0
import { createInstance, type i18n } from "i18next";
import type { Messages } from "../server/session";

/** The plural forms of the theme's languages, which are those of English. */
const FORMS = "en";

/** The theme's messages, processed in the same way as the stock console's: keys with dots, variables as `{{name}}`. */
export function translations(locale: string, messages: Messages): i18n {
    const texts = createInstance({
        lng: locale,
        // The messages of other languages are English ones, which do not have all plural forms of such a language.
        fallbackLng: FORMS,
        resources: { [locale]: { translation: messages }, [FORMS]: { translation: messages } },
        keySeparator: false,
        nsSeparator: false,
        // React escapes.
        interpolation: { escapeValue: false },
        initAsync: false,
        // An advertisement on the browser's console.
        showSupportNotice: false,
    });
    void texts.init();
    return texts;
}
