// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.docs;

import io.github.kcexchange.server.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The requests in docs/requests.http, in the format of JetBrains' HTTP client. */
final class RequestFile {
    private static final Pattern TITLE = Pattern.compile("### (.+): (\\d{3})");
    private static final Pattern HANDLER =
            Pattern.compile("> \\{% client\\.global\\.set\\(\"(\\w+)\", response\\.body\\.([\\w.\\[\\]]+)\\); %}");

    private RequestFile() {}

    static List<NamedRequest> read() {
        try {
            String text = Files.readString(Build.projectFolder().resolve("docs/requests.http"));
            return Arrays.stream(text.split("(?m)^(?=### )"))
                    .skip(1)
                    .map(RequestFile::request)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static NamedRequest request(String block) {
        List<String> lines = block.lines().toList();
        Matcher title = matched(TITLE, lines.get(0));
        String[] target = lines.get(1).split(" ");
        List<String> rest = lines.subList(2, lines.size());
        Map<String, String> headers = new LinkedHashMap<>();
        rest.stream()
                .takeWhile(line -> !line.isEmpty())
                .forEach(line -> headers.put(line.split(": ", 2)[0], line.split(": ", 2)[1]));
        List<String> content = new ArrayList<>(rest.subList(headers.size(), rest.size()));
        Map<String, String> values = new LinkedHashMap<>();
        content.stream()
                .filter(line -> line.startsWith("> "))
                .map(line -> matched(HANDLER, line))
                .forEach(set -> values.put(set.group(1), set.group(2)));
        String body = content.stream().filter(line -> !line.startsWith("> ")).collect(Collectors.joining());
        return new NamedRequest(
                title.group(1), Integer.parseInt(title.group(2)), target[0], target[1], headers, body, values);
    }

    private static Matcher matched(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(line);
        }
        return matcher;
    }

    /**
     * One request. Its parts have variables in double braces.
     *
     * @param status the expected status
     * @param values the variables that its answer sets, with their places in the answer
     */
    record NamedRequest(
            String title,
            int status,
            String method,
            String address,
            Map<String, String> headers,
            String body,
            Map<String, String> values) {}
}
