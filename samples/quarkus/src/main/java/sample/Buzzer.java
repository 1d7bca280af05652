// SPDX-License-Identifier: Apache-2.0
package sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The API that is called with a token of an impersonation. */
@RegisterRestClient(configKey = "buzzer")
interface Buzzer {

    @GET
    String get(@HeaderParam("Authorization") String authorization);
}
