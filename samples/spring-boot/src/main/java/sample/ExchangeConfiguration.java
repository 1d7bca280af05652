// SPDX-License-Identifier: Apache-2.0
package sample;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.TokenExchangeOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.RestClient;

/** Spring Security's own token exchange (RFC 8693). The subject token is the one that the request came with. */
@Configuration
class ExchangeConfiguration {

    @Bean
    SecurityFilterChain resourceServer(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(server -> server.jwt(jwt -> {}))
                .build();
    }

    /** An ID token is signed by the same keys and can have the same audience. Its typ is ID. */
    @Bean
    OAuth2TokenValidator<Jwt> accessTokensOnly() {
        return new JwtClaimValidator<String>("typ", "Bearer"::equals);
    }

    /** Sends every request with the token of the client registration that the request names. */
    @Bean
    RestClient apis(
            RestClient.Builder builder, ClientRegistrationRepository clients, OAuth2AuthorizedClientService ownTokens) {
        return builder.requestInterceptor(new OAuth2ClientHttpRequestInterceptor(exchanges(clients, ownTokens)))
                .build();
    }

    private static OAuth2AuthorizedClientManager exchanges(
            ClientRegistrationRepository clients, OAuth2AuthorizedClientService ownTokens) {
        OAuth2AuthorizedClientManager actors = actors(clients, ownTokens);
        TokenExchangeOAuth2AuthorizedClientProvider exchange = new TokenExchangeOAuth2AuthorizedClientProvider();
        exchange.setActorTokenResolver(context -> actorToken(context, actors));
        DefaultOAuth2AuthorizedClientManager manager =
                new DefaultOAuth2AuthorizedClientManager(clients, new ClientsOfOneRequest());
        manager.setAuthorizedClientProvider(exchange);
        return manager;
    }

    /** Without an actor token the exchange is an impersonation. */
    private static OAuth2Token actorToken(OAuth2AuthorizationContext context, OAuth2AuthorizedClientManager actors) {
        if (!context.getClientRegistration().getRegistrationId().equals("dob")) {
            return null;
        }
        return actors.authorize(OAuth2AuthorizeRequest.withClientRegistrationId("goodies")
                        .principal("goodies")
                        .build())
                .getAccessToken();
    }

    /** Keeps an application's own token until it expires: it is the same for all users. */
    private static OAuth2AuthorizedClientManager actors(
            ClientRegistrationRepository clients, OAuth2AuthorizedClientService ownTokens) {
        AuthorizedClientServiceOAuth2AuthorizedClientManager manager =
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(clients, ownTokens);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials()
                .build());
        return manager;
    }
}
