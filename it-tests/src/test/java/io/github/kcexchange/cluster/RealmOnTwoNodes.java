// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.cluster;

import io.github.kcexchange.realm.TestRealm;
import io.github.kcexchange.server.Cluster;
import java.util.function.BiConsumer;

/**
 * One realm, accessed on each node of a cluster.
 *
 * @param first the realm on the first node
 * @param second the same realm on the second node
 */
record RealmOnTwoNodes(TestRealm first, TestRealm second) {

    /** Creates the realm when all nodes have joined the cluster. */
    static RealmOnTwoNodes in(Cluster cluster) {
        cluster.awaitAll();
        TestRealm first = TestRealm.on(cluster.first());
        return new RealmOnTwoNodes(first, TestRealm.existing(cluster.second(), first.name()));
    }

    /** Runs the test with a change on each node. Its arguments are the realm on that node and on the other one. */
    void eachWay(BiConsumer<TestRealm, TestRealm> test) {
        test.accept(first, second);
        test.accept(second, first);
    }
}
