// SPDX-License-Identifier: Apache-2.0
package sample;

import io.quarkus.oidc.client.OidcClientException;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

@Path("/")
@Authenticated
public class ApiCalls {

    private final Exchanges exchanges;
    private final Buzzer buzzer;
    private final Dob dob;

    ApiCalls(Exchanges exchanges, @RestClient Buzzer buzzer, @RestClient Dob dob) {
        this.exchanges = exchanges;
        this.buzzer = buzzer;
        this.dob = dob;
    }

    /** Impersonation: the API sees the user only. */
    @GET
    @Path("buzzer")
    public String buzzer() {
        return buzzer.get("Bearer " + exchanges.impersonation());
    }

    /** Delegation: the API sees the user, and the application that acts for the user. */
    @GET
    @Path("dob")
    public String dob() {
        return dob.get("Bearer " + exchanges.delegation());
    }

    /** Keycloak rejects the exchange. The reason is in Keycloak's events. */
    @ServerExceptionMapper
    public Response rejected(OidcClientException rejection) {
        return Response.status(Response.Status.FORBIDDEN)
                .entity("The exchange is rejected.")
                .build();
    }
}
