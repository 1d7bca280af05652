// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.refusal;

import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.request.Folder;
import io.github.kcexchange.benchmark.request.RequestKind;
import io.github.kcexchange.benchmark.server.Keycloak;
import io.github.kcexchange.benchmark.server.Servers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Contains the rejected requests of a realm, ready to be measured.
 *
 * @param realm the realm at the server that is running now
 */
public record RefusedRequests(MeasuredRealm realm, List<RefusedRequest> refusals, List<RequestKind> kinds) {
    private static final int BAD_REQUEST = 400;

    /** Creates the requests, and checks that each is rejected for the reason that its name states. */
    public static RefusedRequests in(MeasuredRealm realm, Folder folder, Servers servers) {
        List<RefusedRequest> refusals = new ArrayList<>(RefusalCatalogue.in(realm));
        ForgedCredential forged = ForgedCredential.in(realm);
        refusals.add(forged.refusal());
        Keycloak restarted = servers.sql(realm.server(), forged.statement());
        MeasuredRealm now = realm.at(restarted);
        new RefusalCheck(now).check(refusals);
        List<RequestKind> kinds = Stream.concat(
                        refusals.stream()
                                .map(refusal ->
                                        folder.answered(refusal.request(), BAD_REQUEST, List.of(refusal.line()))),
                        OwnRefusal.in(now.tokens(), folder).stream())
                .toList();
        return new RefusedRequests(now, List.copyOf(refusals), kinds);
    }
}
