// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.doors;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.util.function.Function;

/** The columns of the matrix: one token each, which says {@code openid} and comes from the administrator or the gateway. */
enum State {
    OWN("Keycloak's own", setting -> setting.portalLogIn()),
    MAY_ACT("`may_act`", setting -> setting.restrictedLogIn()),
    GATEWAY("gateway", Tokens::gateway),
    REVOKED("revoked", Tokens::revoked),
    NARROWED("narrowed", setting -> Tokens.narrowed(setting, setting.setting().app())),
    STANDING_IN(
            "standing in", setting -> Tokens.named(setting, setting.setting().app())),
    NAMED("named", setting -> Tokens.named(setting, setting.setting().equal())),
    DELEGATED("delegated", Tokens::delegated),
    ENDED("ended", Tokens::ended),
    SWITCHED_OFF("switched off", Tokens::switchedOff);

    private final String column;
    private final Function<Tokens, Held> token;

    State(String column, Function<Tokens, Held> token) {
        this.column = column;
        this.token = token;
    }

    String column() {
        return column;
    }

    Held in(Setting setting) {
        return token.apply(new Tokens(setting));
    }

    /** How each token comes about. */
    record Tokens(Setting setting) {

        Held portalLogIn() {
            return new Held(logIn(setting.portal()), setting.portal());
        }

        Held restrictedLogIn() {
            return new Held(logIn(setting.restricted()), setting.restricted());
        }

        static Held gateway(Tokens tokens) {
            return tokens.by(tokens.setting.gateway().credential());
        }

        static Held revoked(Tokens tokens) {
            Credential credential = tokens.setting.gateway().credential();
            Held held = tokens.by(credential);
            credential.delete();
            return held;
        }

        /** For the two resource servers alone, which every door but Keycloak's own knows. */
        static Held narrowed(Tokens tokens, Application application) {
            Form form = Form.exchange(tokens.logIn(application), Form.ACCESS_TOKEN);
            return tokens.exchanged(application, form);
        }

        /** For every door by its name. */
        static Held named(Tokens tokens, Application application) {
            Form form = Form.exchange(tokens.logIn(application), Form.ACCESS_TOKEN);
            return tokens.exchanged(application, everywhere(form, application));
        }

        static Held delegated(Tokens tokens) {
            Application application = tokens.delegating("delegated");
            return tokens.exchanged(application, everywhere(tokens.delegation(application), application));
        }

        /** An actor of the chain is disabled. The client that the token was issued to is not. */
        static Held ended(Tokens tokens) {
            Application agent = tokens.delegating("first-agent");
            Held first = tokens.exchanged(agent, tokens.delegation(agent).and("audience", Setting.EQUAL));
            Application equal = tokens.setting.equal();
            Held second = tokens.exchanged(equal, everywhere(Form.exchange(first.token(), Form.ACCESS_TOKEN), equal));
            agent.change(client -> client.setEnabled(false));
            return second;
        }

        static Held switchedOff(Tokens tokens) {
            Application application = tokens.setting
                    .realm()
                    .application("leaving", Setting.open().andThen(Setting.addressedTo("leaving")));
            Held held = narrowed(tokens, application);
            application.change(client -> client.getAttributes().put(Application.EXCHANGE_ENABLED, "false"));
            return held;
        }

        /** An application with the administrator's roles, whose sign-ins say that it may act. */
        private Application delegating(String clientId) {
            return setting.realm()
                    .application(
                            clientId,
                            Setting.open()
                                    .andThen(Setting.addressedTo(clientId))
                                    .andThen(Setting.mayAct(clientId)))
                    .grant("realm-management", "realm-admin");
        }

        private Form delegation(Application application) {
            return Form.exchange(logIn(application), Form.ACCESS_TOKEN)
                    .with("actor_token", application.clientCredentials().reveal())
                    .with("actor_token_type", Form.ACCESS_TOKEN);
        }

        private static Form everywhere(Form form, Application application) {
            return form.and("audience", "account")
                    .and("audience", "realm-management")
                    .and("audience", "broker")
                    .and("audience", application.clientId());
        }

        private Held exchanged(Application application, Form form) {
            Form asked = form.with("scope", "openid")
                    .and("audience", Setting.RECEIVER)
                    .and("audience", Setting.NEXT);
            Secret token =
                    setting.realm().token().post(asked, application.basic()).accessToken();
            return new Held(token, application);
        }

        private Held by(Credential credential) {
            Form form = credential.form().with("scope", "openid");
            Application holder = setting.app();
            return new Held(setting.realm().token().post(form, holder.basic()).accessToken(), holder);
        }

        private Secret logIn(Application application) {
            return setting.admin().logIn(application, "openid").accessToken();
        }
    }
}
