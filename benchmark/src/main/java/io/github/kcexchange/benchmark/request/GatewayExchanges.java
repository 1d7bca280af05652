// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.request;

import static io.github.kcexchange.benchmark.realm.ComparedRealm.APP;
import static io.github.kcexchange.benchmark.realm.ComparedRealm.BACKEND;

import io.github.kcexchange.benchmark.realm.ClientSecrets;
import io.github.kcexchange.benchmark.realm.Management;
import io.github.kcexchange.benchmark.realm.Parallel;
import io.github.kcexchange.wire.Secret;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Creates exchanges of gateway credentials by an application. */
public record GatewayExchanges(Folder folder) {
    /** Makes the random order the same in each run. */
    private static final long SEED = 1;

    /** Creates {@code count} gateways with one credential each, and an exchange for each credential. */
    public RequestKind of(String name, Management management, String prefix, int count) {
        return of(name, credentials(management, prefix, count));
    }

    /** Creates an exchange for each credential, in random order. */
    public RequestKind of(String name, List<Secret> credentials) {
        List<Secret> shuffled = new ArrayList<>(credentials);
        Collections.shuffle(shuffled, new Random(SEED));
        return folder.accepted(
                name,
                shuffled.stream()
                        .map(credential -> RequestLine.of(
                                ClientSecrets.basic(APP),
                                Forms.credential(credential).with("audience", BACKEND)))
                        .toList());
    }

    /** Creates {@code count} gateways and returns a credential of each. */
    public static List<Secret> credentials(Management management, String prefix, int count) {
        List<String> names =
                IntStream.range(0, count).mapToObj(n -> prefix + " " + n).toList();
        return Parallel.map(names, name -> management.createCredential(management.createGateway(name)));
    }
}
