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

    /** Keycloak rejects the exchange. The caller is told the OAuth error; the reason is in Keycloak's events. */
    @ExceptionHandler
    ProblemDetail rejected(OAuth2AuthorizationException rejection) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.FORBIDDEN,
                "The exchange is rejected: " + rejection.getError().getErrorCode());
    }

    private String call(String url, String registration) {
        return apis.get()
                .uri(url)
                .attributes(clientRegistrationId(registration))
                .retrieve()
                .body(String.class);
    }
}
