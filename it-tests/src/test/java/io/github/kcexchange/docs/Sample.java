// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.docs;

import io.github.kcexchange.wire.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A value that a page shows. Only the parts that differ between runs may differ. */
final class Sample {
    private static final Set<String> NUMBERS_OF_THE_RUN = Set.of("iat", "exp", "expires_in");
    private static final Set<String> TEXTS_OF_THE_RUN = Set.of("sid", "session_state", "kid");
    private static final String REST = "...";
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern TIMESTAMP = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    private Sample() {}

    /** The shown value, with the value of this run in all places where the two may differ. */
    static Object of(String name, Object shown, Object actual) {
        if (shown instanceof Map<?, ?> members && actual instanceof Map<?, ?> actuals) {
            Map<Object, Object> sample = new LinkedHashMap<>();
            members.forEach((member, value) -> sample.put(member, of((String) member, value, actuals.get(member))));
            return sample;
        }
        if (shown instanceof List<?> values && actual instanceof List<?> actuals && values.size() == actuals.size()) {
            return IntStream.range(0, values.size())
                    .mapToObj(i -> of(name, values.get(i), actuals.get(i)))
                    .toList();
        }
        return matches(name, shown, actual) ? actual : shown;
    }

    private static boolean matches(String name, Object shown, Object actual) {
        if (actual instanceof Number) {
            return NUMBERS_OF_THE_RUN.contains(name);
        }
        String text = actual instanceof Secret secret ? secret.reveal() : actual instanceof String s ? s : "";
        if (text.isEmpty() || !(shown instanceof String pattern)) {
            return false;
        }
        return TEXTS_OF_THE_RUN.contains(name)
                || (pattern.endsWith(REST) && text.startsWith(pattern.substring(0, pattern.length() - REST.length())))
                || anyRun(pattern).equals(anyRun(text));
    }

    private static String anyRun(String text) {
        return TIMESTAMP.matcher(UUID.matcher(text).replaceAll("(id)")).replaceAll("(time)");
    }
}
