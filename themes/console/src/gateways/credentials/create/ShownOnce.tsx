// SPDX-License-Identifier: Apache-2.0
import { Button, Flex, TextArea } from "@patternfly/react-core";
import { CopyIcon, DownloadIcon } from "@patternfly/react-icons";
import { useTranslation } from "react-i18next";
import { Alert } from "../../../shared/alerts/Alert";
import { CopyStatus } from "../../../shared/clipboard/CopyStatus";
import { useCopying } from "../../../shared/clipboard/useCopying";
import { DialogForm } from "../../../shared/dialogs/DialogForm";
import { useLeaving } from "../../../shared/leaving/useLeaving";
import type { Gateway, NewCredential } from "../../api/gateway";
import type { Keeping } from "./useKeeping";

const DOWNLOAD_TAKES_MILLIS = 60_000;

/**
 * The credential itself, to be copied or downloaded: the server shows it in one answer only. Chrome keeps the texts of a
 * page on the disk unless their form is without autocompletion, and Firefox unless their field is.
 */
export function ShownOnce(props: { gateway: Gateway; credential: NewCredential; keeping: Keeping }) {
    const { t } = useTranslation();
    const copying = useCopying();
    const text = props.credential.credential;
    const { keeping } = props;

    useLeaving(!keeping.isStored, (go) => keeping.mayGo() && go());

    async function copy() {
        if (await copying.copy(text)) keeping.stored();
    }

    function download() {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([text], { type: "application/jwt" }));
        link.download = `${props.gateway.name.replace(/[^\p{L}\p{N}._-]+/gu, "-")}-${props.credential.id}.jwt`;
        link.click();
        // Some browsers read the object URL slightly later.
        setTimeout(() => URL.revokeObjectURL(link.href), DOWNLOAD_TAKES_MILLIS);
        keeping.stored();
    }

    return (
        <>
            {keeping.isWarned && (
                <Alert
                    isInline
                    variant="danger"
                    role="alert"
                    className="pf-v5-u-mb-md"
                    title={t("pingone.notStoredYet")}
                >
                    {t("pingone.notStoredYetText")}
                </Alert>
            )}
            <Alert isInline variant="warning" title={t("pingone.shownOnce")} className="pf-v5-u-mb-md">
                {t("pingone.shownOnceText")}
            </Alert>
            {/* Otherwise browsers write it into a file from which they restore the page. */}
            <DialogForm>
                <TextArea
                    readOnlyVariant="default"
                    className="pingone-token"
                    aria-label={t("pingone.theCredential")}
                    rows={8}
                    autoComplete="off"
                    value={text}
                    onFocus={(event) => event.target.select()}
                    onCopy={(event) => isWhollySelected(event.currentTarget) && keeping.stored()}
                />
            </DialogForm>
            <Flex className="pf-v5-u-mt-md">
                <Button variant="secondary" icon={<CopyIcon />} onClick={() => void copy()}>
                    {t("pingone.copy")}
                </Button>
                <Button variant="secondary" icon={<DownloadIcon />} onClick={download}>
                    {t("pingone.download")}
                </Button>
                <CopyStatus isCopied={copying.isCopied} />
            </Flex>
        </>
    );
}

/** A part of a credential is useless, so a copy of a part does not store it. */
function isWhollySelected({ selectionStart, selectionEnd, value }: HTMLTextAreaElement): boolean {
    return selectionStart === 0 && selectionEnd === value.length;
}
