// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.cluster;

import io.github.kcexchange.server.ChangedJar;
import java.io.File;
import java.nio.file.Path;

/**
 * A JAR that stands for the provider's next version: another name and version, and one more change set, which adds a
 * column to the table. The classes are those of this version.
 */
final class NextVersion {
    static final String COLUMN = "of_the_next_version";
    private static final String CHANGELOG = "META-INF/pingone-gateway-credential-changelog.xml";
    private static final String END = "</databaseChangeLog>";
    private static final String CHANGE = """
              <changeSet author="kcexchange" id="pingone-gateway-credential-next">
                <addColumn tableName="PINGONE_GATEWAY_CREDENTIAL">
                  <column name="%s" type="VARCHAR(255)" />
                </addColumn>
              </changeSet>
            """.formatted(COLUMN);

    private NextVersion() {}

    static File of(File jar, Path folder) {
        return new ChangedJar(CHANGELOG, END, CHANGE + END)
                .of(jar, folder.resolve("keycloak-pingone-exchange-next.jar"), "next");
    }
}
