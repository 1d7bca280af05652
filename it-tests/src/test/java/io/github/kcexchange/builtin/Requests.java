// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.builtin;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.realm.Prefix;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import io.github.kcexchange.wire.Http;
import io.github.kcexchange.wire.Secret;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Valid and invalid requests to Keycloak's own exchange and to the endpoints related to it. */
final class Requests {
    private static final String LONG = "x".repeat(4001);

    private Requests() {}

    static Stream<Request> all() {
        return Stream.of(targets(), parameters(), subjects(), clients(), otherGrants(), doors())
                .flatMap(group -> group);
    }

    private static Stream<Request> targets() {
        return Stream.of(
                exchange("only the subject token", form -> form),
                exchange("a target", form -> form.with("audience", "target")),
                exchange(
                        "a target twice",
                        form -> form.with("audience", "target").and("audience", "target")),
                exchange("a scope", form -> form.with("scope", "profile")),
                exchange("openid and offline_access", form -> form.with("scope", "openid offline_access")),
                exchange("an unknown target", form -> form.with("audience", "nowhere")),
                exchange("a target that no scope leads to", form -> form.with("audience", "portal")),
                exchange("an unknown scope", form -> form.with("scope", "nothing")),
                exchange("a resource, which Keycloak ignores", form -> form.with("resource", "https://a.example/#b")),
                exchange("an over-long audience, which Keycloak drops", form -> form.with("audience", LONG)),
                exchange("an over-long scope, which Keycloak drops", form -> form.with("scope", LONG)));
    }

    private static Stream<Request> parameters() {
        return Stream.of(
                exchange("no subject token", form -> form.without("subject_token")),
                exchange("an empty subject token", form -> form.with("subject_token", "")),
                exchange("no subject token type", form -> form.without("subject_token_type")),
                exchange("an unknown subject token type", form -> form.with("subject_token_type", "urn:x")),
                exchange("an ID token's type", form -> form.with("subject_token_type", Form.ID_TOKEN)),
                exchange("two subject tokens", form -> form.and("subject_token", "another")),
                exchange("an over-long subject token", form -> form.with("subject_token", LONG.repeat(6))),
                requested(Form.ACCESS_TOKEN),
                requested(Form.ID_TOKEN),
                requested(Form.REFRESH_TOKEN),
                requested("urn:ietf:params:oauth:token-type:saml2"),
                requested("urn:x"),
                exchange("a requested subject", form -> form.with("requested_subject", "alice")),
                exchange("a requested issuer", form -> form.with("requested_issuer", "elsewhere")),
                exchange("a subject issuer", form -> form.with("subject_issuer", "elsewhere")),
                exchange("an unknown parameter", form -> form.with("something", "else")));
    }

    private static Stream<Request> subjects() {
        return Stream.of(
                subject("no JWT", scene -> Secret.of("not a token")),
                subject(
                        "an altered token",
                        scene -> Secret.of(scene.accessToken().reveal() + "A")),
                subject("a token of a session that ended", Scene::loggedOut),
                subject("a token of another realm", Scene::foreign),
                subject(
                        "a client's own token",
                        scene -> scene.client("requester").clientCredentials()),
                subject("an ID token as access token", scene -> tokens(scene).secret("id_token")),
                subject(
                        "a refresh token as access token",
                        scene -> tokens(scene).secret("refresh_token")),
                new Request(
                        "an exchanged token once more",
                        scene -> exchange(scene, Form.exchange(exchanged(scene), Form.ACCESS_TOKEN))));
    }

    private static Stream<Request> clients() {
        return Stream.of(
                from(
                        "a client with the exchange switched off",
                        scene -> scene.client("without-exchange").basic()),
                from(
                        "a client outside the token's audience",
                        scene -> scene.client("outsider").basic()),
                from("the token's own client", scene -> scene.client("portal").basic()),
                from(
                        "a client that posts its secret",
                        scene -> scene.client("requester").post()),
                from("a wrong secret", scene -> ClientAuthentication.basic("requester", Secret.of("wrong"))),
                from("an unknown client", scene -> ClientAuthentication.basic("nobody", Secret.of("wrong"))),
                from("no client at all", scene -> ClientAuthentication.none()),
                from("a client id alone", scene -> (call, form) -> call.form(form.with("client_id", "requester"))),
                from(
                        "another scheme",
                        scene -> (call, form) -> call.form(form).header("Authorization", "Negotiate abc")),
                from("a public client", scene -> (call, form) -> call.form(form.with("client_id", "public"))),
                from("a disabled client", scene -> scene.client("disabled").basic()),
                from(
                        "a client that asks for consent",
                        scene -> scene.client("consenting").basic()));
    }

    private static Stream<Request> otherGrants() {
        return Stream.of(
                new Request(
                        "client credentials",
                        scene -> post(scene, Form.clientCredentials(), scene.client("requester"))),
                new Request("a password", scene -> scene.alice().logIn(scene.client("portal"), "openid")),
                new Request(
                        "a refresh token",
                        scene -> post(
                                scene, scene.refreshed(tokens(scene).secret("refresh_token")), scene.client("portal"))),
                new Request(
                        "an unknown grant",
                        scene -> post(scene, Form.empty().with("grant_type", "urn:x"), scene.client("requester"))),
                new Request("no grant", scene -> post(scene, Form.empty(), scene.client("requester"))),
                new Request("userinfo", Requests::userinfo),
                new Request("introspection", Requests::introspection),
                new Request("introspection without client", Requests::anonymousIntrospection),
                new Request(
                        "discovery",
                        scene -> Http.call(
                                        "GET",
                                        scene.realm()
                                                .server()
                                                .url()
                                                .resolve("/realms/"
                                                        + scene.realm().name() + "/.well-known/openid-configuration"))
                                .send()));
    }

    /** The other endpoints that accept an access token (docs/doors.md). */
    private static Stream<Request> doors() {
        return Stream.of(
                new Request("a request for permissions", Requests::permissions),
                hinted("requesting_party_token"),
                hinted("refresh_token"),
                hinted("unknown"),
                new Request("userinfo with the token in the form", Requests::userinfoByForm),
                bearer("the Account API", "/realms/%s/account/"),
                bearer("the Admin API", "/admin/realms/%s/users"),
                bearer("the admin console's own API", "/admin/%s/console/whoami"),
                bearer("client registration", "/realms/%s/clients-registrations/default/portal"),
                bearer("the protection API", "/realms/%s/authz/protection/resource_set"),
                bearer("the token of an identity provider", "/realms/%s/broker/none/token"),
                bearer("a resource that is not there", "/realms/%s/nothing"));
    }

    private static Request hinted(String hint) {
        return new Request("introspection with the hint " + hint, scene -> {
            Form form = Form.empty().with("token", scene.accessToken().reveal()).with("token_type_hint", hint);
            return scene.client("requester")
                    .basic()
                    .on(introspectionCall(scene), form)
                    .send();
        });
    }

    private static Request bearer(String name, String path) {
        return new Request(
                name,
                scene -> Http.call(
                                "GET",
                                scene.realm()
                                        .server()
                                        .url()
                                        .resolve(path.formatted(scene.realm().name())))
                        .header("Accept", "application/json")
                        .bearer(scene.accessToken())
                        .send());
    }

    private static Answer permissions(Scene scene) {
        Form form = Form.empty()
                .with("grant_type", "urn:ietf:params:oauth:grant-type:uma-ticket")
                .with("audience", "target");
        return scene.realm()
                .token(Prefix.KEYCLOAK)
                .request(form)
                .bearer(scene.accessToken())
                .send();
    }

    private static Answer userinfoByForm(Scene scene) {
        return Http.call("POST", scene.realm().at(Prefix.KEYCLOAK, "/userinfo"))
                .form(Form.empty().with("access_token", scene.accessToken().reveal()))
                .send();
    }

    private static Request requested(String type) {
        return exchange("the requested token type " + type, form -> form.with("requested_token_type", type));
    }

    private static Request exchange(String name, UnaryOperator<Form> change) {
        return new Request(name, scene -> exchange(scene, change.apply(scene.exchange())));
    }

    private static Request subject(String name, Function<Scene, Secret> token) {
        return new Request(name, scene -> exchange(scene, Form.exchange(token.apply(scene), Form.ACCESS_TOKEN)));
    }

    private static Request from(String name, Function<Scene, ClientAuthentication> client) {
        return new Request(
                name, scene -> scene.realm().token(Prefix.KEYCLOAK).post(scene.exchange(), client.apply(scene)));
    }

    private static Answer exchange(Scene scene, Form form) {
        return post(scene, form, scene.client("requester"));
    }

    private static Answer post(Scene scene, Form form, Application client) {
        return scene.realm().token(Prefix.KEYCLOAK).post(form, client.basic());
    }

    private static Answer tokens(Scene scene) {
        return scene.alice().logIn(scene.client("portal"), "openid");
    }

    private static Secret exchanged(Scene scene) {
        return exchange(scene, scene.exchange()).accessToken();
    }

    private static Answer userinfo(Scene scene) {
        return Http.call("GET", scene.realm().at(Prefix.KEYCLOAK, "/userinfo"))
                .bearer(scene.accessToken())
                .send();
    }

    private static Answer introspection(Scene scene) {
        Form form = Form.empty().with("token", scene.accessToken().reveal());
        return scene.client("requester")
                .basic()
                .on(introspectionCall(scene), form)
                .send();
    }

    private static Answer anonymousIntrospection(Scene scene) {
        return introspectionCall(scene)
                .form(Form.empty().with("token", scene.accessToken().reveal()))
                .send();
    }

    private static Http introspectionCall(Scene scene) {
        return Http.call("POST", scene.realm().at(Prefix.KEYCLOAK, "/token/introspect"));
    }
}
