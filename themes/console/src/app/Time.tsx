// SPDX-License-Identifier: Apache-2.0
import { useSession } from "./context";

/** A moment in the administrator's language and time zone; the title has it to the second. */
export function Time({ at, otherwise }: { at: string | undefined; otherwise: string }) {
    const { locale } = useSession();
    if (!at) return <>{otherwise}</>;
    const moment = new Date(at);
    const language = locale.replace("_", "-");
    return (
        <time dateTime={at} title={moment.toISOString()}>
            {new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(moment)}
        </time>
    );
}
