// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * These classes are internal to Keycloak and change without notice. A developer who upgrades Keycloak
 * reads this one list. It is complete and contains only classes that are used.
 */
class InternalClassesOnOneListTest {

    private static final String LIST = "/keycloak-internal-classes.txt";
    private static final Pattern INTERNAL_JARS =
            Pattern.compile(".*/keycloak-(services|server-spi-private|model-storage-private|model-jpa)-[^/]*\\.jar!.*");

    @Test
    void theListIsExactlyWhatIsUsed() throws IOException {
        assertThat(listed()).as("src/test/resources" + LIST).containsExactlyInAnyOrderElementsOf(used());
    }

    @Test
    void theListIsInOrderAndNamesNothingTwice() throws IOException {
        assertThat(lines()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theSourceOfEveryClassOfKeycloakIsKnown() {
        assertThat(keycloaks().filter(InternalClassesOnOneListTest::hasNoSource))
                .isEmpty();
    }

    private static Set<String> used() {
        return keycloaks()
                .filter(InternalClassesOnOneListTest::isInternal)
                .map(JavaClass::getName)
                .map(name -> name.replaceFirst("\\$\\d+$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JavaClass> keycloaks() {
        return MainClasses.ALL.stream()
                .flatMap(ours -> ours.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .filter(target -> target.getPackageName().startsWith("org.keycloak"))
                .distinct();
    }

    private static boolean isInternal(JavaClass target) {
        return target.getSource()
                .map(source -> source.getUri().toString())
                .filter(INTERNAL_JARS.asMatchPredicate())
                .isPresent();
    }

    private static boolean hasNoSource(JavaClass target) {
        return target.getSource().isEmpty();
    }

    private static Set<String> listed() throws IOException {
        return new TreeSet<>(lines());
    }

    private static List<String> lines() throws IOException {
        try (InputStream list = InternalClassesOnOneListTest.class.getResourceAsStream(LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(Predicate.not(String::isBlank))
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
