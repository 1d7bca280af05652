// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.kcexchange.shared.Problem;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may know whom: the folders of the house, and the order that only the root package knows. */
class ArchitectureTest {

    private static final String ROOT = "io.github.kcexchange";
    private static final Set<String> VERBS = Set.of("accept", "check", "decide", "issue", "report");

    /** Package by package, the other packages of ours that it may know. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("shared", Set.of()),
            Map.entry("decide", Set.of("shared")),
            Map.entry("accept", Set.of("shared")),
            Map.entry("report", Set.of("shared")),
            Map.entry("query", Set.of()),
            Map.entry("gateway", Set.of("shared", "query")),
            Map.entry("uphold", Set.of("shared", "gateway")),
            Map.entry("check", Set.of("shared", "gateway", "uphold")),
            Map.entry("keycloak", Set.of("shared", "report", "uphold")),
            Map.entry("issue", Set.of("shared", "decide")),
            Map.entry("setup", Set.of("shared", "check", "gateway", "query")),
            Map.entry("api", Set.of("shared", "gateway", "check", "query", "setup")),
            Map.entry(
                    "",
                    Set.of("shared", "accept", "check", "decide", "issue", "report", "uphold", "gateway", "keycloak")));

    private static final JavaClasses OURS = MainClasses.ALL;

    static Set<String> packages() {
        return MAY_KNOW.keySet();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageKnowsNoOthersThanItMay(String part) {
        Set<String> known = OURS.stream()
                .filter(subject -> partOf(subject).equals(part))
                .flatMap(subject -> subject.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .filter(ArchitectureTest::isOurs)
                .map(ArchitectureTest::partOf)
                .filter(other -> !other.equals(part))
                .collect(Collectors.toSet());
        assertThat(MAY_KNOW.get(part)).containsAll(known);
    }

    /** Tokens are in the hands of these classes; a span would carry them out (RFC 9700, section 4.3). */
    @Test
    void nothingIsWrittenIntoTraces() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.opentelemetry..", "org.keycloak.tracing..")
                .check(OURS);
    }

    @Test
    void everyPackageHasItsRule() {
        assertThat(OURS.stream().map(ArchitectureTest::partOf)).isSubsetOf(MAY_KNOW.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"decide", "shared", "uphold"})
    void theRulesAndTheirFactsArePureJava(String part) {
        classes()
                .that()
                .resideInAPackage(ROOT + "." + part)
                .should(onlyDependOnClassesThat(resideInAPackage("java..")
                        .or(resideInAPackage("org.jspecify.."))
                        .or(resideInAPackage(ROOT + ".shared.."))
                        .or(resideInAPackage(ROOT + "." + part))))
                .check(OURS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"decide", "shared", "accept", "uphold"})
    void theRulesKnowNoClockNoFileAndNoNetwork(String part) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + part)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio..", "java.sql..", "java.net.http..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, Thread.class)
                .check(OURS);
    }

    @Test
    void theFormIsReadWithoutKeycloak() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".accept..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.keycloak..", "jakarta..")
                .check(OURS);
    }

    @Test
    void onlyTheRootPackageKnowsTheOrderOfTheVerbs() {
        List<String> know = OURS.stream()
                .filter(subject -> !partOf(subject).isEmpty())
                .filter(subject -> verbsKnownBy(subject) > 1)
                .map(JavaClass::getName)
                .toList();
        assertThat(know).isEmpty();
    }

    @Test
    void theRootPackageIsKnownByNobody() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(OURS);
    }

    @Test
    void thereAreNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void noClassIsADrawer() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .check(OURS);
    }

    @Test
    void everyClassIsFinalUnlessItIsAnEntity() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotAnnotatedWith(Entity.class)
                .and()
                .areNotAnonymousClasses()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(OURS);
    }

    @ParameterizedTest
    @MethodSource("problems")
    void everyProblemOfTheCatalogueIsRaisedSomewhere(Problem problem) {
        assertThat(OURS.get(Problem.class).getField(problem.name()).getAccessesToSelf())
                .anyMatch(access -> !access.getOriginOwner().isEquivalentTo(Problem.class));
    }

    static Problem[] problems() {
        return Problem.values();
    }

    private static long verbsKnownBy(JavaClass subject) {
        return subject.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass())
                .filter(ArchitectureTest::isOurs)
                .map(ArchitectureTest::partOf)
                .filter(part -> VERBS.contains(part) && !part.equals(partOf(subject)))
                .distinct()
                .count();
    }

    private static boolean isOurs(JavaClass other) {
        return other.getPackageName().equals(ROOT) || other.getPackageName().startsWith(ROOT + ".");
    }

    /** The first package name below the root; empty for the root itself. */
    private static String partOf(JavaClass subject) {
        String below = subject.getPackageName().substring(ROOT.length());
        return Arrays.stream(below.split("\\."))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }
}
