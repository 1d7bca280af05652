// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The paths of one resource class have the same methods. Otherwise RESTEasy finds the class by the method, not its
 * path, and answers 404 instead of 405.
 */
class ResourcePathsTest {

    static List<Class<?>> resources() {
        return MainClasses.ALL.stream()
                .filter(type -> type.getPackageName().startsWith("io.github.kcexchange.management"))
                .<Class<?>>map(JavaClass::reflect)
                .filter(type -> !methodsByPath(type).isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("resources")
    void thePathsOfAResourceHaveTheSameMethods(Class<?> resource) {
        assertThat(Set.copyOf(methodsByPath(resource).values())).hasSize(1);
    }

    @Test
    void thereAreResources() {
        assertThat(resources()).hasSizeGreaterThan(10);
    }

    private static Map<String, Set<String>> methodsByPath(Class<?> type) {
        Map<String, Set<String>> methods = new TreeMap<>();
        for (Method method : type.getDeclaredMethods()) {
            httpMethods(method)
                    .forEach(http -> methods.computeIfAbsent(path(method), path -> new TreeSet<>())
                            .add(http));
        }
        return methods;
    }

    private static Stream<String> httpMethods(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .flatMap(http -> Optional.ofNullable(http).map(HttpMethod::value).stream());
    }

    private static String path(Method method) {
        return Optional.ofNullable(method.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
    }
}
