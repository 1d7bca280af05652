// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.ContainerNetwork;
import dasniko.testcontainers.keycloak.KeycloakContainer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Function;

/** The container of a server that the tests started. */
public final class RunningContainer {
    private final KeycloakContainer container;

    RunningContainer(KeycloakContainer container) {
        this.container = container;
    }

    /** Returns everything that the server has printed so far. */
    String log() {
        return container.getLogs();
    }

    /**
     * Returns everything that the server has printed since the given time.
     *
     * @param since in seconds since the epoch
     */
    String log(int since) {
        return new ContainerLog(container).since(since);
    }

    /** Returns the address at which the container reaches this machine. */
    public String callerAddress() {
        return inItsNetwork(ContainerNetwork::getGateway);
    }

    /** Returns the address of the server in its container network, which its database sees. */
    public String address() {
        return inItsNetwork(ContainerNetwork::getIpAddress);
    }

    private String inItsNetwork(Function<ContainerNetwork, String> value) {
        return container.getContainerInfo().getNetworkSettings().getNetworks().values().stream()
                .map(value)
                .filter(address -> address != null && !address.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Runs a command in the container and returns its exit code. */
    public int run(String... command) {
        try {
            return container.execInContainer(command).getExitCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Copies a folder from the container to this machine. */
    public void copy(String folder, Path into) {
        try (InputStream archive = container
                .getDockerClient()
                .copyArchiveFromContainerCmd(container.getContainerId(), folder)
                .exec()) {
            Process tar = new ProcessBuilder("tar", "-x", "-C", into.toString()).start();
            try (OutputStream in = tar.getOutputStream()) {
                archive.transferTo(in);
            }
            assertThat(tar.waitFor()).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops the server as {@code docker stop} does: the server finishes its running requests. */
    public void stopGracefully() {
        container
                .getDockerClient()
                .stopContainerCmd(container.getContainerId())
                .withTimeout(60)
                .exec();
    }

    /** Stops the server as {@code docker kill} does: immediately, also during a request. */
    public void kill() {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }

    /** Starts the stopped or killed server again, without waiting until it is ready. */
    public void startAgain() {
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
    }

    /** Stops and removes the container. */
    void remove() {
        container.stop();
    }
}
