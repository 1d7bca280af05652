// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.rejection;

import io.github.kcexchange.benchmark.realm.MeasuredRealm;
import io.github.kcexchange.benchmark.request.RequestLine;
import io.github.kcexchange.wire.ClientAuthentication;
import io.github.kcexchange.wire.Form;
import java.util.ArrayList;
import java.util.List;

/** Collects the requests that the extension rejects. */
final class RejectionCatalogue {
    private final List<RejectedRequest> collected = new ArrayList<>();

    /**
     * Creates a request for every reason in the catalogue ({@code Problem}) that a request can cause, with two
     * exceptions: {@code external_token_*} and {@code required_claim_missing}. The benchmark measures no accepted
     * exchange of an external token or with a carried claim, which these rejections would be compared with.
     */
    static List<RejectedRequest> in(MeasuredRealm realm) {
        RejectionCatalogue rejections = new RejectionCatalogue();
        new CredentialRejections(realm, rejections).collect();
        new FormRejections(realm, rejections).collect();
        new SubjectRejections(realm, rejections).collect();
        new ActorRejections(realm, rejections).collect();
        new ChainRejections(realm, rejections).collect();
        return List.copyOf(rejections.collected);
    }

    void add(String reason, String acceptance, OwnRejection own, ClientAuthentication client, Form form) {
        add(reason, "", acceptance, own, client, form);
    }

    void add(
            String reason,
            String variant,
            String acceptance,
            OwnRejection own,
            ClientAuthentication client,
            Form form) {
        collected.add(new RejectedRequest(reason, variant, acceptance, own, RequestLine.of(client, form)));
    }
}
