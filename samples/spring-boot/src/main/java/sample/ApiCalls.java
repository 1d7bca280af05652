// SPDX-License-Identifier: Apache-2.0
package sample;

import static org.springframework.security.oauth2.client.web.client.RequestAttributeClientRegistrationIdResolver.clientRegistrationId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;

@RestController
final class ApiCalls {

    /** Spring Security's code for every answer except 200 and 400, and for no answer. */
    private static final String NO_ANSWER = "invalid_token_response";

    private final RestClient apis;
    private final String buzzer;
    private final String dob;

    ApiCalls(RestClient apis, @Value("${apis.buzzer}") String buzzer, @Value("${apis.dob}") String dob) {
        this.apis = apis;
        this.buzzer = buzzer;
        this.dob = dob;
    }

    /** Impersonation: the API sees the user only. */
    @GetMapping("/buzzer")
    String buzzer() {
        return call(buzzer, "buzzer");
    }

    /** Delegation: the API sees the user, and the application that acts for the user. */
    @GetMapping("/dob")
    String dob() {
        return call(dob, "dob");
    }

    /** Tells the caller the OAuth error of a failed exchange. The reason of a rejection is in Keycloak's events. */
    @ExceptionHandler
    ProblemDetail failed(OAuth2AuthorizationException failure) {
        String error = failure.getError().getErrorCode();
        if (error.equals(NO_ANSWER)) {
            return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_GATEWAY, "The exchange failed: " + error);
        }
        return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, "The exchange is rejected: " + error);
    }

    private String call(String url, String registration) {
        return apis.get()
                .uri(url)
                .attributes(clientRegistrationId(registration))
                .retrieve()
                .body(String.class);
    }
}
