// SPDX-License-Identifier: Apache-2.0
import { useSession } from "../../server/useSession";

/** Writes moments in the administrator's language and time zone. */
export function useTimeFormat(): (at: string) => string {
    const { locale } = useSession();
    const format = new Intl.DateTimeFormat(locale.replace("_", "-"), { dateStyle: "medium", timeStyle: "short" });
    return (at) => format.format(new Date(at));
}

/** A moment; the title has it to the second. */
export function Time({ at, otherwise }: { at: string | undefined; otherwise: string }) {
    const format = useTimeFormat();
    if (!at) return <>{otherwise}</>;
    return (
        <time dateTime={at} title={new Date(at).toISOString()}>
            {format(at)}
        </time>
    );
}
