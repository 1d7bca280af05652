// SPDX-License-Identifier: Apache-2.0
package sample;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * Keeps issued tokens for one request. Spring's own repository keeps them under the user's name. A second session of
 * the user, or a token with fewer scopes, would then get the token that was issued for the first one.
 */
final class ClientsOfOneRequest implements OAuth2AuthorizedClientRepository {

    @Override
    @SuppressWarnings("unchecked") // the type of the interface's method
    public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
            String registrationId, Authentication principal, HttpServletRequest request) {
        return (T) request.getAttribute(attribute(registrationId));
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.setAttribute(attribute(client.getClientRegistration().getRegistrationId()), client);
    }

    @Override
    public void removeAuthorizedClient(
            String registrationId, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
        request.removeAttribute(attribute(registrationId));
    }

    private static String attribute(String registrationId) {
        return ClientsOfOneRequest.class.getName() + "." + registrationId;
    }
}
