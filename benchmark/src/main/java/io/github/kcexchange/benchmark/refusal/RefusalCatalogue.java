// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.refusal;

import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.request.RequestLine;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import java.util.ArrayList;
import java.util.List;

/** Collects the requests that the extension rejects. */
final class RefusalCatalogue {
    private final List<RefusedRequest> collected = new ArrayList<>();

    /** Creates a request for every reason in the catalogue ({@code Problem}) that a request can cause. */
    static List<RefusedRequest> in(MeasuredRealm realm) {
        RefusalCatalogue refusals = new RefusalCatalogue();
        new CredentialRefusals(realm, refusals).collect();
        new FormRefusals(realm, refusals).collect();
        new SubjectRefusals(realm, refusals).collect();
        new ActorRefusals(realm, refusals).collect();
        new ChainRefusals(realm, refusals).collect();
        return List.copyOf(refusals.collected);
    }

    void add(String reason, String acceptance, OwnRefusal own, ClientAuthentication client, Form form) {
        add(reason, "", acceptance, own, client, form);
    }

    void add(String reason, String variant, String acceptance, OwnRefusal own, ClientAuthentication client, Form form) {
        collected.add(new RefusedRequest(reason, variant, acceptance, own, RequestLine.of(client, form)));
    }
}
