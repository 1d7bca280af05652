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
 * The answers to one administrator, who creates and revokes credentials at both nodes in turn until one node stops. A
 * call without an answer may have succeeded or failed: the ledger omits it, and the administrator continues with
 * another gateway.
 */
final class Ledger implements Runnable {
    private static final int LIMIT = 5;

    private final ManagementApi stoppingNode;
    private final ManagementApi remainingNode;
    private final Deque<Gateway> gateways;
    private final Deque<Credential> ofThisGateway = new ArrayDeque<>();
    private final List<Credential> ofTheGatewayBefore = new ArrayList<>();
    private final List<Credential> revoked = new ArrayList<>();
    private final AtomicInteger entries = new AtomicInteger();
    private boolean alone;
    private int turn;

    /**
     * An empty ledger.
     *
     * @param gateways the first for the time while both nodes run, the second for the time after that
     */
    Ledger(ManagementApi stoppingNode, ManagementApi remainingNode, List<Gateway> gateways) {
        this.stoppingNode = stoppingNode;
        this.remainingNode = remainingNode;
        this.gateways = new ArrayDeque<>(gateways);
    }

    @Override
    public void run() {
        turn++;
        if (alone || turn % 2 == 0) {
            makeEntryAt(remainingNode);
            return;
        }
        try {
            makeEntryAt(stoppingNode);
        } catch (UncheckedIOException noAnswer) {
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

    /** The number of creations and revocations that were acknowledged. */
    int entries() {
        return entries.get();
    }

    /** The credentials whose creation was acknowledged and for which no revocation was requested. */
    List<Credential> valid() {
        List<Credential> valid = new ArrayList<>(ofTheGatewayBefore);
        valid.addAll(ofThisGateway);
        return valid;
    }

    List<Credential> revoked() {
        return revoked;
    }
}
