// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.doors;

import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of the matrix: how a token is used there, and the sign that it was accepted. */
enum Door {
    EXCHANGE("Exchange of this extension") {
        @Override
        boolean opens(Setting setting, Held held) {
            Form form = Form.exchange(held.token(), Form.ACCESS_TOKEN);
            return isOk(setting.realm().token().post(form, setting.next().basic()));
        }
    },
    KEYCLOAKS_EXCHANGE("Keycloak's own exchange") {
        @Override
        boolean opens(Setting setting, Held held) {
            Form form = Form.exchange(held.token(), Form.ACCESS_TOKEN);
            return isOk(setting.realm()
                    .token(Prefix.KEYCLOAK)
                    .post(form, setting.receiver().basic()));
        }
    },
    UMA_BEARER("`uma-ticket`, bearer token") {
        @Override
        boolean opens(Setting setting, Held held) {
            return isOk(setting.realm()
                    .token(Prefix.KEYCLOAK)
                    .request(uma())
                    .bearer(held.token())
                    .send());
        }
    },
    UMA_SUBJECT("`uma-ticket`, `subject_token`") {
        @Override
        boolean opens(Setting setting, Held held) {
            Form form = uma().with("subject_token", held.token().reveal());
            return isOk(setting.realm()
                    .token(Prefix.KEYCLOAK)
                    .post(form, setting.receiver().basic()));
        }
    },
    UMA_CLAIM("`uma-ticket`, `claim_token`") {
        @Override
        boolean opens(Setting setting, Held held) {
            Form form = uma().with("claim_token", held.token().reveal());
            return isOk(setting.realm()
                    .token(Prefix.KEYCLOAK)
                    .post(form, held.client().basic()));
        }
    },
    INTROSPECTION("Introspection") {
        @Override
        boolean opens(Setting setting, Held held) {
            return isActive(setting, Prefix.KEYCLOAK, held, "");
        }
    },
    INTROSPECTION_ALIAS("Introspection, `/as/introspect`") {
        @Override
        boolean opens(Setting setting, Held held) {
            return isActive(setting, Prefix.AS, held, "");
        }
    },
    INTROSPECTION_PERMISSIONS("Introspection, hint `requesting_party_token`") {
        @Override
        boolean opens(Setting setting, Held held) {
            return isActive(setting, Prefix.KEYCLOAK, held, "requesting_party_token");
        }
    },
    INTROSPECTION_REFRESH("Introspection, hint `refresh_token`") {
        @Override
        boolean opens(Setting setting, Held held) {
            return isActive(setting, Prefix.KEYCLOAK, held, "refresh_token");
        }
    },
    USERINFO("Userinfo") {
        @Override
        boolean opens(Setting setting, Held held) {
            return isOk(Http.call("GET", at(setting, "/protocol/openid-connect/userinfo"))
                    .bearer(held.token())
                    .send());
        }
    },
    USERINFO_FORM("Userinfo, token in the form") {
        @Override
        boolean opens(Setting setting, Held held) {
            return isOk(Http.call("POST", at(setting, "/protocol/openid-connect/userinfo"))
                    .form(Form.empty().with("access_token", held.token().reveal()))
                    .send());
        }
    },
    ADMIN("Admin API") {
        @Override
        boolean opens(Setting setting, Held held) {
            URI clients = URI.create(setting.realm().server().url() + "/admin/realms/"
                    + setting.realm().name() + "/clients?max=1");
            return isOk(Http.call("GET", clients).bearer(held.token()).send());
        }
    },
    MANAGEMENT("Gateway management API") {
        @Override
        boolean opens(Setting setting, Held held) {
            String realm = setting.realm().name();
            URI gateways = URI.create(setting.realm().server().url() + "/admin/realms/" + realm
                    + "/pingone/v1/environments/" + realm + "/gateways");
            return isOk(Http.call("GET", gateways).bearer(held.token()).send());
        }
    },
    ACCOUNT("Account API") {
        @Override
        boolean opens(Setting setting, Held held) {
            return isOk(Http.call("GET", at(setting, "/account/"))
                    .header("Accept", "application/json")
                    .bearer(held.token())
                    .send());
        }
    },
    REGISTRATION("Client registration, create") {
        @Override
        boolean opens(Setting setting, Held held) {
            return Http.call("POST", at(setting, "/clients-registrations/default"))
                            .bearer(held.token())
                            .json(Map.of("clientId", "registered-" + UUID.randomUUID()))
                            .send()
                            .status()
                    == 201;
        }
    },
    REGISTRATION_OIDC("Client registration of OpenID Connect, create") {
        @Override
        boolean opens(Setting setting, Held held) {
            return Http.call("POST", at(setting, "/clients-registrations/openid-connect"))
                            .bearer(held.token())
                            .json(Map.of("redirect_uris", List.of("https://app.example.org/callback")))
                            .send()
                            .status()
                    == 201;
        }
    },
    REGISTRATION_READ("Client registration, read a secret") {
        @Override
        boolean opens(Setting setting, Held held) {
            return isOk(Http.call("GET", at(setting, "/clients-registrations/default/" + Setting.RECEIVER))
                    .bearer(held.token())
                    .send());
        }
    },
    REGISTRATION_INSTALL("Client registration, installation file") {
        @Override
        boolean opens(Setting setting, Held held) {
            return isOk(Http.call("GET", at(setting, "/clients-registrations/install/" + Setting.RECEIVER))
                    .bearer(held.token())
                    .send());
        }
    },
    PROTECTION("Protection API") {
        @Override
        boolean opens(Setting setting, Held held) {
            return Http.call("POST", at(setting, "/authz/protection/permission"))
                            .header("Content-Type", "application/json")
                            .body("[{\"resource_id\":\"" + Setting.RESOURCE + "\"}]")
                            .bearer(held.token())
                            .send()
                            .status()
                    == 201;
        }
    },
    BROKER("Token of an identity provider") {
        /** The administrator has no account there. The endpoint reveals this only to permitted callers. */
        @Override
        boolean opens(Setting setting, Held held) {
            Answer answer = Http.call("GET", at(setting, "/broker/" + Setting.PROVIDER + "/token"))
                    .bearer(held.token())
                    .send();
            return answer.json().toString().contains("is not associated with identity provider");
        }
    };

    private final String row;

    Door(String row) {
        this.row = row;
    }

    String row() {
        return row;
    }

    abstract boolean opens(Setting setting, Held held);

    private static Form uma() {
        return Form.empty()
                .with("grant_type", "urn:ietf:params:oauth:grant-type:uma-ticket")
                .with("audience", Setting.RECEIVER);
    }

    private static boolean isActive(Setting setting, Prefix prefix, Held held, String hint) {
        Form form = Form.empty().with("token", held.token().reveal());
        ClientAuthentication reader = setting.receiver().basic();
        String endpoint = prefix == Prefix.KEYCLOAK ? "/token/introspect" : "/introspect";
        Answer answer = reader.on(
                        Http.call("POST", setting.realm().at(prefix, endpoint)),
                        hint.isEmpty() ? form : form.with("token_type_hint", hint))
                .send()
                .hasStatus(200);
        return (boolean) answer.json().get("active");
    }

    private static boolean isOk(Answer answer) {
        return answer.status() == 200;
    }

    private static URI at(Setting setting, String path) {
        return URI.create(
                setting.realm().server().url() + "/realms/" + setting.realm().name() + path);
    }
}
