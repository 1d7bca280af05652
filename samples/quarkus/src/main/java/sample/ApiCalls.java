// SPDX-License-Identifier: Apache-2.0
package sample;

import io.quarkus.oidc.client.OidcClientException;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

@Path("/")
@Authenticated
public class ApiCalls {

    /** The errors by which Keycloak rejects an exchange. Wrong credentials of this application are not among them. */
    private static final Pattern REJECTION =
            Pattern.compile("\"error\":\"(invalid_(request|target|scope|grant|dpop_proof)|unauthorized_client)\"");

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

    /** Tells the caller whether Keycloak rejected the exchange. The reason of a rejection is in Keycloak's events. */
    @ServerExceptionMapper
    public Response failed(OidcClientException failure) {
        return isRejection(failure)
                ? answer(Response.Status.FORBIDDEN, "The exchange is rejected.")
                : answer(Response.Status.BAD_GATEWAY, "The exchange failed.");
    }

    /** The message is Keycloak's answer, or a text of Quarkus if there is no answer. */
    static boolean isRejection(OidcClientException failure) {
        return failure.getMessage() != null && REJECTION.matcher(failure.getMessage()).find();
    }

    private static Response answer(Response.Status status, String text) {
        return Response.status(status).entity(text).build();
    }
}
