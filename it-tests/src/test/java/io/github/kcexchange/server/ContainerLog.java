// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.FrameConsumerResultCallback;
import org.testcontainers.containers.output.OutputFrame.OutputType;
import org.testcontainers.containers.output.ToStringConsumer;

/** Reads what a container has printed. */
record ContainerLog(GenericContainer<?> container) {

    /**
     * Returns everything that the container has printed since the given time.
     *
     * @param time in seconds since the epoch
     */
    String since(int time) {
        ToStringConsumer text = new ToStringConsumer();
        try (FrameConsumerResultCallback frames = new FrameConsumerResultCallback()) {
            frames.addConsumer(OutputType.STDOUT, text);
            frames.addConsumer(OutputType.STDERR, text);
            container
                    .getDockerClient()
                    .logContainerCmd(container.getContainerId())
                    .withStdOut(true)
                    .withStdErr(true)
                    .withSince(time)
                    .exec(frames);
            frames.getCompletionLatch().await();
            return text.toUtf8String();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
