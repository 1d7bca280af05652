// SPDX-License-Identifier: Apache-2.0
import { Button, CodeBlock, CodeBlockCode, Switch } from "@patternfly/react-core";
import { CopyIcon } from "@patternfly/react-icons";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CopyStatus } from "../../shared/clipboard/CopyStatus";
import { useCopying } from "../../shared/clipboard/useCopying";
import { Modal } from "../../shared/dialogs/Modal";

/** Commands to copy. They contain secrets only if the user asks for them. */
export function TextDialog(props: {
    title: string;
    help: string;
    text: (withSecrets: boolean) => string;
    /** Whether the commands can contain the secrets. */
    hasSecrets: boolean;
    onClose: () => void;
}) {
    const { t } = useTranslation();
    const [withSecrets, setWithSecrets] = useState(false);
    const { isCopied, copy, forget } = useCopying();
    const text = props.text(withSecrets);

    return (
        <Modal
            variant="large"
            title={props.title}
            description={props.help}
            // Long commands scroll, which the keyboard can do in a focused element only.
            tabIndex={0}
            bodyAriaLabel={props.title}
            isOpen
            onClose={props.onClose}
            actions={[
                <Button key="copy" icon={<CopyIcon aria-hidden />} onClick={() => void copy(text)}>
                    {t("pingone.copy")}
                </Button>,
                <Button key="close" variant="link" onClick={props.onClose}>
                    {t("pingone.close")}
                </Button>,
                <CopyStatus key="copied" isCopied={isCopied} />,
            ]}
        >
            {props.hasSecrets && (
                <Switch
                    id="pingone-with-secrets"
                    className="pf-v5-u-mb-md"
                    label={t("pingone.withSecrets")}
                    isChecked={withSecrets}
                    onChange={(_, checked) => {
                        setWithSecrets(checked);
                        forget();
                    }}
                />
            )}
            <CodeBlock>
                <CodeBlockCode>{text}</CodeBlockCode>
            </CodeBlock>
        </Modal>
    );
}
