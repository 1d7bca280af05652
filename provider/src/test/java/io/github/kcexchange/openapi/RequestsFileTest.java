// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kcexchange.stub.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The collection docs/requests.http has a request for every operation. RequestsIT sends them. */
class RequestsFileTest {

    private static final Pattern REQUEST = Pattern.compile("(?m)^(GET|POST|PUT|DELETE) \\{\\{server}}([^?\\n]+)");
    /** An alias is the same operation as the path without the environment's id. */
    private static final Pattern ALIAS =
            Pattern.compile(".*/pingone/\\{envID}/as/(introspect|revoke)|.*/openid-connect/(token/introspect|revoke)");

    @Test
    void everyOperationHasARequest() throws IOException {
        String file = Files.readString(ProjectFolder.PATH.resolve("docs/requests.http"));
        List<String> requests = REQUEST.matcher(file)
                .results()
                .map(request -> request.group(1) + " " + request.group(2))
                .toList();
        List<OpenApi.Operation> operations = OpenApi.read().operations().stream()
                .filter(operation -> !ALIAS.matcher(operation.path()).matches())
                .toList();
        assertThat(operations)
                .hasSizeGreaterThan(20)
                .allSatisfy(operation ->
                        assertThat(requests).anyMatch(request -> request.matches(pattern(operation.name()))));
    }

    /** The name with any value in the place of each variable. */
    private static String pattern(String name) {
        return Pattern.quote(name).replaceAll("\\{[A-Za-z]+}", "\\\\E\\\\{\\\\{[a-z_]+}}\\\\Q");
    }
}
