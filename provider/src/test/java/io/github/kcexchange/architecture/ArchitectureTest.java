// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.architecture;

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
import io.github.kcexchange.problem.Problem;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rooms: which rooms each may import, and which rooms are pure Java. */
class ArchitectureTest {

    private static final String ROOT = "io.github.kcexchange";
    private static final Set<String> VERBS = Set.of("accept", "check", "decide", "issue", "report");

    private static final JavaClasses OURS = MainClasses.ALL;

    static Set<String> rooms() {
        return Rooms.ALL.keySet();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomImportsOnlyTheRoomsOfItsRow(String part) {
        Set<String> known = OURS.stream()
                .filter(subject -> roomOf(subject).equals(part))
                .flatMap(subject -> subject.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .filter(ArchitectureTest::isOurs)
                .map(ArchitectureTest::roomOf)
                .filter(other -> !other.equals(part))
                .collect(Collectors.toSet());
        assertThat(Rooms.ALL.get(part).mayKnow()).containsAll(known);
    }

    /** These classes handle tokens. A tracing span could leak them (RFC 9700, section 4.3). */
    @Test
    void nothingIsWrittenIntoTraces() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.opentelemetry..", "org.keycloak.tracing..")
                .check(OURS);
    }

    @Test
    void everyRoomHasItsRule() {
        assertThat(OURS.stream().map(ArchitectureTest::roomOf)).isSubsetOf(Rooms.ALL.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim", "decide", "form", "problem", "realm", "shared", "text", "use"})
    void theRulesAndTheirFactsArePureJava(String part) {
        classes()
                .that()
                .resideInAPackage(ROOT + "." + part)
                .should(onlyDependOnClassesThat(resideInAPackage("java..")
                        .or(resideInAPackage("org.jspecify.."))
                        .or(resideInAPackage(ROOT + ".claim"))
                        .or(resideInAPackage(ROOT + ".form"))
                        .or(resideInAPackage(ROOT + ".problem"))
                        .or(resideInAPackage(ROOT + ".realm"))
                        .or(resideInAPackage(ROOT + ".shared"))
                        .or(resideInAPackage(ROOT + ".text"))
                        .or(resideInAPackage(ROOT + "." + part))))
                .check(OURS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim", "decide", "form", "problem", "realm", "shared", "text", "accept", "use"})
    void theRulesUseNoClockNoFileAndNoNetwork(String part) {
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
    void onlyTheExchangesKnowTheOrderOfTheVerbs() {
        List<String> know = OURS.stream()
                .filter(subject -> !roomOf(subject).equals("exchange"))
                .filter(subject -> verbsKnownBy(subject) > 1)
                .map(JavaClass::getName)
                .toList();
        assertThat(know).isEmpty();
    }

    @Test
    void everyClassIsInARoom() {
        assertThat(OURS.stream().map(ArchitectureTest::roomOf)).doesNotContain("");
    }

    @Test
    void thereAreNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void noClassHasACatchAllName() {
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
                .map(Dependency::getTargetClass)
                .filter(ArchitectureTest::isOurs)
                .map(ArchitectureTest::verbOf)
                .filter(verb -> VERBS.contains(verb) && !verb.equals(verbOf(subject)))
                .distinct()
                .count();
    }

    private static boolean isOurs(JavaClass other) {
        return other.getPackageName().equals(ROOT) || other.getPackageName().startsWith(ROOT + ".");
    }

    /** The package's name below the root; empty for the root itself. */
    private static String roomOf(JavaClass subject) {
        String name = subject.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }

    private static String verbOf(JavaClass subject) {
        return roomOf(subject).split("\\.")[0];
    }
}
