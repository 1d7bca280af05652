// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The contents of the JAR. The test reads the module's output folder, from which the JAR is made. */
class JarContentsTest {

    private static final Path META_INF = MainClasses.COMPILED.resolve("META-INF");
    private static final Path SERVICES = META_INF.resolve("services");

    /** A service and one of its providers. */
    record Registration(String service, String provider) {}

    static List<Registration> registrations() throws IOException {
        try (Stream<Path> services = Files.list(SERVICES)) {
            return services.sorted().flatMap(JarContentsTest::registrations).toList();
        }
    }

    private static Stream<Registration> registrations(Path service) {
        try {
            return Files.readAllLines(service).stream()
                    .map(provider -> new Registration(service.getFileName().toString(), provider));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void onlyOurClassesAndTheirDescriptorsAreBundled() throws IOException {
        try (Stream<Path> files = Files.walk(MainClasses.COMPILED)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> MainClasses.COMPILED
                                    .relativize(file)
                                    .toString()
                                    .replace('\\', '/')))
                    .isNotEmpty()
                    .allMatch(file -> file.startsWith("META-INF/")
                            || (file.startsWith("io/github/kcexchange/") && file.endsWith(".class")));
        }
    }

    @Test
    void metaInfHoldsNothingUnexpected() throws IOException {
        try (Stream<Path> files = Files.list(META_INF)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "LICENSE", "beans.xml", "services", "pingone-gateway-credential-changelog.xml");
        }
    }

    /** Quarkus indexes a provider's JAR only if it is marked, and finds JAX-RS filters through that index. */
    @Test
    void theJarIsMarkedForQuarkusToIndex() {
        assertThat(META_INF.resolve("beans.xml")).isRegularFile();
    }

    @ParameterizedTest
    @MethodSource("registrations")
    void everyRegisteredProviderImplementsItsServiceAndCanBeInstantiated(Registration registration) throws Exception {
        Class<?> service = Class.forName(registration.service());
        assertThat(service).isAssignableFrom(Class.forName(registration.provider()));
        assertThatCode(() -> Class.forName(registration.provider())
                        .getDeclaredConstructor()
                        .newInstance())
                .doesNotThrowAnyException();
    }

    @Test
    void everyFactoryAndSpiIsRegistered() throws IOException {
        List<String> registered =
                registrations().stream().map(Registration::provider).toList();
        List<String> factories = MainClasses.ALL.stream()
                .filter(ours -> !ours.isInterface())
                .filter(ours -> ours.isAssignableTo(ProviderFactory.class) || ours.isAssignableTo(Spi.class))
                .map(ours -> ours.getName())
                .toList();
        assertThat(registered).containsExactlyInAnyOrderElementsOf(factories);
    }

    @Test
    void noTwoFactoriesOfAServiceShareAnId() throws Exception {
        Map<String, List<String>> ids = new TreeMap<>();
        for (Registration registered : registrations()) {
            if (make(registered) instanceof ProviderFactory<?> factory) {
                ids.computeIfAbsent(registered.service(), service -> new ArrayList<>())
                        .add(factory.getId());
            }
        }
        assertThat(ids.values())
                .anyMatch(ofService -> ofService.size() > 1)
                .allSatisfy(ofService -> assertThat(ofService).doesNotHaveDuplicates());
    }

    private static Object make(Registration registration) throws ReflectiveOperationException {
        return Class.forName(registration.provider()).getDeclaredConstructor().newInstance();
    }
}
