// SPDX-License-Identifier: Apache-2.0
import { Button, Flex, FormGroup } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../server/useSession";
import { CreateUserDialog } from "../create/CreateUserDialog";
import { SearchSelect } from "../search/SearchSelect";
import { useChoices } from "../search/useChoices";

/** A user of the realm, or a new one for tests. */
export function UserField(props: {
    username: string;
    onChange: (username: string) => void;
    /** The password of a user who was created here. */
    onPassword: (password: string) => void;
}) {
    const { t } = useTranslation();
    const { may } = useSession();
    const choices = useChoices();
    const [isCreating, setCreating] = useState(false);

    function created(username: string, password: string) {
        props.onChange(username);
        props.onPassword(password);
    }

    return (
        <FormGroup label={t("pingone.username")} fieldId="pingone-username" className="pf-v5-u-mt-md pf-v5-u-mb-md">
            <SearchSelect
                id="pingone-username"
                label={t("pingone.username")}
                value={props.username}
                search={choices.users}
                onChange={props.onChange}
                onCommit={props.onChange}
            />
            {may("manage-users") && (
                <Flex className="pf-v5-u-mt-sm">
                    <Button variant="link" isInline onClick={() => setCreating(true)}>
                        {t("pingone.createUser")}
                    </Button>
                </Flex>
            )}
            {isCreating && <CreateUserDialog onCreated={created} onClose={() => setCreating(false)} />}
        </FormGroup>
    );
}
