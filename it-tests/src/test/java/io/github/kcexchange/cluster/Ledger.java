// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.cluster;

import io.github.kcexchange.realm.Credential;
import io.github.kcexchange.realm.Gateway;
import io.github.kcexchange.realm.ManagementApi;
import io.github.kcexchange.wire.Answer;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What one administrator was told, who creates and revokes credentials at both nodes in turn until one of them is gone. What
 * got no answer may have happened or not, so it is not in here, and the administrator goes on with another gateway.
 */
final class Ledger implements Runnable {
    private static final int LIMIT = 5;

    private final ManagementApi mortal;
    private final ManagementApi survivor;
    private final Deque<Gateway> gateways;
    private final Deque<Credential> ofThisGateway = new ArrayDeque<>();
    private final List<Credential> ofTheGatewayBefore = new ArrayList<>();
    private final List<Credential> revoked = new ArrayList<>();
    private final AtomicInteger entries = new AtomicInteger();
    private boolean alone;
    private int turn;

    /**
     * An empty one.
     *
     * @param gateways one for as long as both nodes are there, one for afterwards
     */
    Ledger(ManagementApi mortal, ManagementApi survivor, List<Gateway> gateways) {
        this.mortal = mortal;
        this.survivor = survivor;
        this.gateways = new ArrayDeque<>(gateways);
    }

    @Override
    public void run() {
        turn++;
        if (alone || turn % 2 == 0) {
            makeEntryAt(survivor);
            return;
        }
        try {
            makeEntryAt(mortal);
        } catch (UncheckedIOException gone) {
            alone = true;
            gateways.remove();
            ofTheGatewayBefore.addAll(ofThisGateway);
            ofThisGateway.clear();
        }
    }

    private void makeEntryAt(ManagementApi node) {
        if (ofThisGateway.size() < LIMIT) {
            Gateway gateway = gateways.element();
            Answer created = node.post(gateway.path() + "/credentials");
            ofThisGateway.add(gateway.received(created));
        } else {
            Credential oldest = ofThisGateway.remove();
            node.delete(oldest.path()).hasStatus(204);
            revoked.add(oldest);
        }
        entries.incrementAndGet();
    }

    /** How many creations and revocations were acknowledged. */
    int entries() {
        return entries.get();
    }

    /** Those whose creation was acknowledged, and whose revocation was not asked for. */
    List<Credential> valid() {
        List<Credential> valid = new ArrayList<>(ofTheGatewayBefore);
        valid.addAll(ofThisGateway);
        return valid;
    }

    List<Credential> revoked() {
        return revoked;
    }
}
