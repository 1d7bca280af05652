// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kcexchange.realm.Application;
import io.github.kcexchange.wire.Answer;
import io.github.kcexchange.wire.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rejections of the token endpoint, as listed in docs/problems.json: the answer to the client and the reason in the
 * event.
 */
public enum Problem {
    PARAMETER_MISSING,
    PARAMETER_REPEATED,
    PARAMETER_TOO_LONG,
    PARAMETER_MALFORMED,
    PARAMETER_NOT_SUPPORTED,
    REQUESTED_TOKEN_TYPE_NOT_SUPPORTED,
    ACTOR_WITH_GATEWAY_CREDENTIAL,
    DELEGATION_NOT_SWITCHED_ON,
    SUBJECT_TOKEN_CARRIES_DELEGATION,
    ASSERTION_CARRIES_DELEGATION,
    ASSERTION_OF_TRUSTED_ISSUER,
    PERMISSION_REQUEST_CARRIES_DELEGATION,
    EXCHANGED_TOKEN_NOT_ACCEPTED,
    TOKEN_TYPE_UNKNOWN,
    ACTOR_INCOMPLETE,
    CLIENT_CERTIFICATE_MISSING,
    RESOURCE_MALFORMED,
    TARGET_NOT_REACHED,
    SCOPE_NOT_GRANTED,
    CONSENT_MISSING,
    APPLICATION_IS_PUBLIC,
    GRANT_NOT_ENABLED,
    CREDENTIAL_MALFORMED,
    CREDENTIAL_UNKNOWN,
    CREDENTIAL_ALTERED,
    CREDENTIAL_EXPIRED,
    GATEWAY_NOT_FOUND,
    GATEWAY_DISABLED,
    SERVICE_ACCOUNT_DISABLED,
    SERVICE_ACCOUNT_REPLACED,
    SIGNING_KEY_GONE,
    SIGNATURE_INVALID,
    GATEWAY_NOT_OPEN_TO_CLIENT,
    SUBJECT_TOKEN_INVALID,
    SUBJECT_TOKEN_UNPROVEN,
    SUBJECT_TOKEN_ACT_INVALID,
    SUBJECT_TOKEN_NOT_FOR_APPLICATION,
    SUBJECT_SESSION_OPENED_BY_ADMINISTRATOR,
    EXTERNAL_TOKEN_ISSUER_NOT_ASSIGNED,
    EXTERNAL_TOKEN_MALFORMED,
    EXTERNAL_TOKEN_SIGNATURE_INVALID,
    EXTERNAL_TOKEN_FOR_ANOTHER_AUDIENCE,
    EXTERNAL_TOKEN_TIME_INVALID,
    EXTERNAL_TOKEN_CARRIES_DELEGATION,
    EXTERNAL_TOKEN_SUBJECT_NOT_LINKED,
    EXTERNAL_TOKEN_USER_DISABLED,
    EXTERNAL_TOKEN_REPLAYED,
    ACTOR_TOKEN_INVALID,
    ACTOR_TOKEN_UNPROVEN,
    ACTOR_TOKEN_IS_DELEGATED,
    ACTOR_SESSION_OPENED_BY_ADMINISTRATOR,
    ACTOR_IS_ANOTHER_SERVICE_ACCOUNT,
    ACTOR_TOKEN_OF_ANOTHER_CLIENT,
    ACTOR_IS_THE_SUBJECT,
    ACTOR_NOT_NAMED_BY_MAY_ACT,
    ACTOR_SERVICE_ACCOUNT_DISABLED,
    DELEGATION_NOT_ALLOWED,
    ACTOR_ACTS_TWICE,
    CHAIN_TOO_LONG,
    ACTOR_GONE,
    REQUIRED_CLAIM_MISSING;

    private static final Map<String, JsonNode> CONTRACT = read();

    private static Map<String, JsonNode> read() {
        Map<String, JsonNode> problems = new TreeMap<>();
        try {
            Path file = Path.of(System.getProperty("project.folder"), "docs", "problems.json");
            new ObjectMapper()
                    .readTree(file.toFile())
                    .forEach(problem -> problems.put(problem.get("reason").textValue(), problem));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return problems;
    }

    /**
     * Fails unless the answer has the status and the body of this rejection. Several rejections have the same body.
     * Only the event shows which of them it was: see {@link Exchange#isRejected(Problem)}.
     */
    public void is(Answer answer) {
        answer.hasStatus(400).isNeverCached();
        assertThat(answer.json()).isEqualTo(json());
    }

    /**
     * Asserts that a gateway credential is rejected for this problem, sent by the application and sent alone.
     *
     * @param credential the form of the exchange
     */
    public void rejects(Form credential, Application application) {
        Exchange.by(application, credential).isRejected(this);
        Exchange.alone(application.realm(), credential).isRejectedAsClient(this);
    }

    /** The answer's body. */
    public Map<String, Object> json() {
        return json("");
    }

    /**
     * The answer's body, with advice appended to the description.
     *
     * @param advice appended to the description of the rejection
     */
    public Map<String, Object> json(String advice) {
        return Map.of("error", member("error"), "error_description", member("description") + advice);
    }

    public String eventError() {
        return member("event_error");
    }

    public String reason() {
        return name().toLowerCase(Locale.ROOT);
    }

    private String member(String name) {
        return CONTRACT.get(reason()).get(name).textValue();
    }
}
