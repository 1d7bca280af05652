// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.keycloak.endpoint.AsEndpoints;
import io.github.kcexchange.management.AllowedMethods;
import io.github.kcexchange.management.ManagementApi;
import io.github.kcexchange.management.environment.Environment;
import io.github.kcexchange.openapi.OpenApi.Operation;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document lists exactly the methods and paths that the resources serve. */
class RoutesTest {

    private static final String API = "/admin/realms/{realm}/" + Environment.API;
    private static final OpenApi DOCUMENT = OpenApi.read();

    @Test
    void theDocumentDescribesExactlyWhatIsServed() {
        List<String> served = routes(API, ManagementApi.Root.class).toList();
        assertThat(served).hasSizeGreaterThan(15);
        assertThat(described()).containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void everyPathAllowsExactlyTheDescribedMethods() {
        Map<String, Set<String>> described = new TreeMap<>();
        DOCUMENT.operations().stream()
                .filter(operation -> operation.path().startsWith(API))
                .forEach(operation -> described
                        .computeIfAbsent(
                                operation.path().substring(API.length()),
                                path -> new TreeSet<>(Set.of(HttpMethod.HEAD, HttpMethod.OPTIONS)))
                        .add(operation.method().toUpperCase(Locale.ROOT)));
        assertThat(described)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        (path, methods) -> assertThat(AllowedMethods.at(path)).containsExactlyElementsOf(methods));
    }

    @Test
    void everyAliasIsDescribedOrNamedAsLeftOut() {
        String description = DOCUMENT.root().at("/info/description").textValue();
        List<String> aliases = Arrays.stream(AsEndpoints.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Path.class))
                .map(method -> method.getAnnotation(Path.class).value())
                .distinct()
                .toList();
        assertThat(aliases)
                .hasSizeGreaterThan(4)
                .allSatisfy(alias -> assertThat(DOCUMENT.root().get("paths").has("/realms/{realm}/as/" + alias)
                                || description.contains("`.../as/" + alias + "`"))
                        .as(alias)
                        .isTrue());
    }

    private static List<String> described() {
        return DOCUMENT.operations().stream()
                .filter(operation -> operation.path().startsWith(API))
                .map(Operation::name)
                .toList();
    }

    /** The methods and paths of a resource and of the resources below it. */
    private static Stream<String> routes(String path, Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> httpMethods(method).findAny().isPresent() || method.isAnnotationPresent(Path.class))
                .flatMap(method -> routes(pathOf(path, method), method));
    }

    private static Stream<String> routes(String path, Method method) {
        List<String> methods = httpMethods(method).toList();
        if (!methods.isEmpty()) {
            return methods.stream().map(name -> name + " " + path);
        }
        // The resource that answers 404 to every other path has no type of its own.
        return method.getReturnType() == Object.class ? Stream.empty() : routes(path, method.getReturnType());
    }

    private static String pathOf(String parent, Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? parent : parent + "/" + path.value();
    }

    private static Stream<String> httpMethods(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value);
    }
}
