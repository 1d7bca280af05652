// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.doors;

import io.github.kcexchange.issuer.OtherIssuer;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Obtains each token of the matrix. Each has the scope {@code openid}, and belongs to the administrator or the gateway.
 */
record Tokens(Setting setting) {

    private static final Duration LONGEST_TEST = Duration.ofMinutes(30);

    Held portalLogIn() {
        return new Held(logIn(setting.portal()), setting.portal());
    }

    Held restrictedLogIn() {
        return new Held(logIn(setting.restricted()), setting.restricted());
    }

    Held gateway() {
        return by(setting.gateway().credential());
    }

    Held revoked() {
        Credential credential = setting.gateway().credential();
        Held held = by(credential);
        credential.delete();
        return held;
    }

    /** A token for the two resource servers only. Every door except Keycloak's own accepts their audiences. */
    Held narrowed(Application application) {
        Form form = Form.exchange(logIn(application), Form.ACCESS_TOKEN);
        return exchanged(application, form);
    }

    /** A token that names every door in its audience. */
    Held named(Application application) {
        Form form = Form.exchange(logIn(application), Form.ACCESS_TOKEN);
        return exchanged(application, everywhere(form, application));
    }

    Held delegated() {
        Application application = delegating("delegated");
        return exchanged(application, everywhere(delegation(application), application));
    }

    /** An actor of the chain is disabled. The client that the token was issued to is not. */
    Held ended() {
        Application agent = delegating("first-agent");
        Held first = exchanged(agent, delegation(agent).and("audience", Setting.EQUAL));
        Application equal = setting.equal();
        Held second = exchanged(equal, everywhere(Form.exchange(first.token(), Form.ACCESS_TOKEN), equal));
        agent.change(client -> client.setEnabled(false));
        return second;
    }

    Held switchedOff() {
        Application application =
                setting.realm().application("leaving", Setting.open().andThen(Setting.addressedTo("leaving")));
        Held held = narrowed(application);
        application.change(client -> client.getAttributes().put(Application.EXCHANGE_ENABLED, "false"));
        return held;
    }

    /** As {@link #named}, for a token of a trusted issuer. Then the administrator's link to the issuer is removed. */
    Held unlinked() {
        Application equal = setting.equal();
        OtherIssuer issuer = OtherIssuer.any();
        OtherIssuer.Trusted trusted =
                issuer.trustedBy(setting.realm(), Map.of()).assignedTo(equal).link(setting.admin(), "admin-there");
        Secret external = issuer.tokenFor("admin-there", setting.realm())
                .claim("exp", Instant.now().plus(LONGEST_TEST).getEpochSecond())
                .signedBy(issuer.key());
        Held held = exchanged(equal, everywhere(OtherIssuer.exchange(external), equal));
        for (Door open : List.of(Door.EXCHANGE, Door.INTROSPECTION, Door.USERINFO, Door.ADMIN)) {
            if (!open.opens(setting, held)) {
                throw new IllegalStateException("Closed before the link was removed: " + open);
            }
        }
        trusted.unlink(setting.admin());
        return held;
    }

    /** An application with the administrator's roles. */
    private Application delegating(String clientId) {
        return setting.realm()
                .application(clientId, Setting.open().andThen(Setting.addressedTo(clientId)))
                .grant("realm-management", "realm-admin");
    }

    /** The administrator signs in to a client whose tokens name the application in {@code may_act}. */
    private Form delegation(Application application) {
        String clientId = application.clientId();
        Application portal = setting.realm()
                .plainClient(
                        clientId + "-portal",
                        Setting.open().andThen(Setting.addressedTo(clientId)).andThen(Setting.mayAct(clientId)));
        return Form.exchange(logIn(portal), Form.ACCESS_TOKEN)
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
        Form asked =
                form.with("scope", "openid").and("audience", Setting.RECEIVER).and("audience", Setting.NEXT);
        Secret token = setting.realm().token().post(asked, application.basic()).accessToken();
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
