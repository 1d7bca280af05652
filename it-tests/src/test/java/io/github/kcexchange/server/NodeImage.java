// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import com.github.dockerjava.api.model.PruneType;
import java.io.File;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.builder.ImageFromDockerfile;

/** Builds an image of Keycloak with the extension, with the project's own Dockerfile. */
public final class NodeImage implements AutoCloseable {
    private static final String LABEL_OF_BUILD_STAGE = "io.github.kcexchange.stage=build";

    private final String name;

    /** Builds the image with this JAR of the provider. */
    public NodeImage(File providerJar) {
        this.name = new ImageFromDockerfile()
                .withFileFromPath(
                        "Dockerfile", Build.projectFolder().resolve("docker").resolve("Dockerfile"))
                .withFileFromPath(inContext("provider", providerJar), providerJar.toPath())
                .withFileFromPath(
                        inContext("themes", Build.themesJar()),
                        Build.themesJar().toPath())
                .withBuildArg("KEYCLOAK_IMAGE", Build.keycloakImage())
                .get();
        DockerClientFactory.lazyClient()
                .pruneCmd(PruneType.IMAGES)
                .withDangling(true)
                .withLabelFilter(LABEL_OF_BUILD_STAGE)
                .exec();
    }

    private static String inContext(String module, File jar) {
        return module + "/target/" + jar.getName();
    }

    String name() {
        return name;
    }

    @Override
    public void close() {
        DockerClientFactory.lazyClient().removeImageCmd(name).withForce(true).exec();
    }
}
