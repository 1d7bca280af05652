// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.compare;

import io.github.kcexchange.benchmark.realm.Algorithm;
import io.github.kcexchange.benchmark.realm.ComparedRealm;
import io.github.kcexchange.benchmark.realm.MasterAdministrator;
import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.realm.RealmDraft;
import io.github.kcexchange.benchmark.rejection.RejectedRequest;
import io.github.kcexchange.benchmark.rejection.RejectedRequests;
import io.github.kcexchange.benchmark.request.Exchanges;
import io.github.kcexchange.benchmark.request.Folder;
import io.github.kcexchange.benchmark.request.RequestKind;
import io.github.kcexchange.benchmark.server.Database;
import io.github.kcexchange.benchmark.server.Keycloak;
import io.github.kcexchange.benchmark.server.Servers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Represents a server with the extension, a realm for each algorithm, and the requests to measure in these realms.
 *
 * @param rejections the requests that the extension rejects, in each realm
 * @param rejected the kinds of rejected requests, including Keycloak's own rejections
 */
record MeasuredServer(
        Keycloak server,
        Map<Algorithm, List<RequestKind>> accepted,
        Map<Algorithm, List<RejectedRequest>> rejections,
        List<RequestKind> rejected) {

    static MeasuredServer prepare(Keycloak started, Servers servers, Path work) {
        MasterAdministrator administrator = MasterAdministrator.of(started);
        MeasuredRealm rs256 = imported(started, administrator, Algorithm.RS256);
        MeasuredRealm es256 = imported(started, administrator, Algorithm.ES256);
        Map<Algorithm, List<RequestKind>> accepted = new EnumMap<>(Map.of(
                Algorithm.RS256, Exchanges.in(rs256, folder(work, rs256)),
                Algorithm.ES256, Exchanges.in(es256, folder(work, es256))));
        return withRejections(accepted, List.of(rs256, es256), servers, work);
    }

    private static MeasuredRealm imported(Keycloak server, MasterAdministrator administrator, Algorithm algorithm) {
        RealmDraft draft = ComparedRealm.draft(algorithm.name(), true);
        return MeasuredRealm.imported(server, administrator, draft, algorithm);
    }

    Optional<RequestKind> accepted(Algorithm algorithm, String request) {
        return accepted.getOrDefault(algorithm, List.of()).stream()
                .filter(kind -> kind.name().equals(request))
                .findFirst();
    }

    List<RejectedRequest> rejections(Algorithm algorithm) {
        return rejections.getOrDefault(algorithm, List.of());
    }

    /** Adds the rejections, which are measured on H2 only. Their preparation restarts the server for each realm. */
    private static MeasuredServer withRejections(
            Map<Algorithm, List<RequestKind>> accepted, List<MeasuredRealm> realms, Servers servers, Path work) {
        Keycloak server = realms.get(0).server();
        Map<Algorithm, List<RejectedRequest>> rejections = new EnumMap<>(Algorithm.class);
        List<RequestKind> rejected = new ArrayList<>();
        if (server.setup().database() == Database.H2) {
            for (MeasuredRealm realm : realms) {
                RejectedRequests requests = RejectedRequests.in(realm.at(server), folder(work, realm), servers);
                server = requests.realm().server();
                rejections.put(realm.algorithm(), requests.rejections());
                rejected.addAll(requests.kinds());
            }
            for (MeasuredRealm realm : realms) {
                cacheLastActor(realm.at(server));
            }
        }
        return new MeasuredServer(server, accepted, rejections, List.copyOf(rejected));
    }

    /**
     * Lets the last actor obtain a token, as clients do every few minutes. Keycloak then caches the id of the client's
     * service account. After a restart, each exchange with an older token of the client queries the database for this
     * id. Keycloak does not cache the id if the request has already loaded the user (UserCacheSession).
     */
    private static void cacheLastActor(MeasuredRealm realm) {
        realm.tokens().ofClient(ComparedRealm.LAST_ACTOR);
    }

    private static Folder folder(Path work, MeasuredRealm realm) {
        return Folder.of(work, realm.server().name(), realm.name());
    }
}
