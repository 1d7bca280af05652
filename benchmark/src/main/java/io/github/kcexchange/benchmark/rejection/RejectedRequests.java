// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.rejection;

import static io.github.kcexchange.benchmark.realm.ComparedRealm.FRONT;

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
public record RejectedRequests(MeasuredRealm realm, List<RejectedRequest> rejections, List<RequestKind> kinds) {
    private static final int BAD_REQUEST = 400;

    /** Creates the requests, and checks that each is rejected for the reason that its name states. */
    public static RejectedRequests in(MeasuredRealm realm, Folder folder, Servers servers) {
        List<RejectedRequest> rejections = new ArrayList<>(RejectionCatalogue.in(realm));
        ForgedCredential forged = ForgedCredential.in(realm);
        rejections.add(forged.rejection());
        Keycloak restarted = servers.sql(realm.server(), forged.statement());
        MeasuredRealm now = realm.at(restarted);
        new RejectionCheck(now).check(rejections);
        return new RejectedRequests(now, List.copyOf(rejections), kinds(now, folder, rejections));
    }

    /**
     * Returns the kinds in the order of their measurement. Each of Keycloak's own rejections precedes those that are
     * compared with it, because the load on the machine changes.
     */
    private static List<RequestKind> kinds(MeasuredRealm realm, Folder folder, List<RejectedRequest> rejections) {
        String subject = realm.tokens().ofUser(FRONT);
        return Stream.of(OwnRejection.values())
                .flatMap(own -> Stream.concat(
                        Stream.of(own.kind(subject, folder)),
                        rejections.stream()
                                .filter(rejection -> rejection.own() == own)
                                .map(rejection ->
                                        folder.answered(rejection.request(), BAD_REQUEST, List.of(rejection.line())))))
                .toList();
    }
}
