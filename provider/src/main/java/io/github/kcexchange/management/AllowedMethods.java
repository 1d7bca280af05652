// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the methods of a path of this API, for the header {@code Allow} (RFC 9110, section 10.2.1). Keycloak's router
 * answers 405 without this header, and does not tell which resource it found. So this class follows the annotations of
 * the resources.
 */
public final class AllowedMethods {

    private AllowedMethods() {}

    /**
     * Returns the methods in alphabetical order.
     *
     * @param path the decoded path below that of the API
     * @return empty if there is no such path
     */
    public static Set<String> at(String path) {
        Set<String> methods =
                in(ManagementApi.Root.class, segments(path)).collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            // Keycloak's own CORS preflight
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
    }

    private static Stream<String> in(Class<?> resource, List<String> path) {
        return Arrays.stream(resource.getMethods()).flatMap(method -> in(method, path));
    }

    private static Stream<String> in(Method method, List<String> path) {
        List<String> template = segments(Optional.ofNullable(method.getAnnotation(Path.class))
                .map(Path::value)
                .orElse(""));
        if (!startsWith(path, template)) {
            return Stream.empty();
        }
        List<String> rest = path.subList(template.size(), path.size());
        List<String> served = httpMethods(method).toList();
        if (served.isEmpty()) {
            return template.isEmpty() ? Stream.empty() : in(method.getReturnType(), rest);
        }
        return rest.isEmpty() ? served.stream() : Stream.empty();
    }

    /** Whether the path starts with these segments. A parameter of the template stands for any segment. */
    private static boolean startsWith(List<String> path, List<String> template) {
        return template.size() <= path.size()
                && IntStream.range(0, template.size())
                        .allMatch(at -> template.get(at).startsWith("{")
                                || template.get(at).equals(path.get(at)));
    }

    private static Stream<String> httpMethods(Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(annotation ->
                        Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value);
    }

    /** Returns the segments that are not empty. A slash at the end of a path changes nothing. */
    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }
}
