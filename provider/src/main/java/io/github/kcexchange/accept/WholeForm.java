// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.accept;

import io.github.kcexchange.shared.ExchangeForm;
import io.github.kcexchange.shared.Problem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every exchange asks of its form: that nothing of it was lost, repeated or hidden on the way here. */
final class WholeForm {

    private static final Set<String> REPEATABLE = Set.of("audience", "resource");
    private static final List<String> OF_OTHER_EXCHANGES =
            List.of("requested_subject", "requested_issuer", "subject_issuer");

    private WholeForm() {}

    /** The first problem, or null. */
    static @Nullable Problem problemOf(ExchangeForm sent, ExchangeForm kept) {
        if (!kept.names().containsAll(sent.names())) {
            return Problem.PARAMETER_TOO_LONG;
        }
        if (sent.names().stream().anyMatch(name -> isRepeated(sent, name))) {
            return Problem.PARAMETER_REPEATED;
        }
        if (sent.names().stream().anyMatch(name -> !sent.values(name).equals(kept.values(name)))) {
            return Problem.PARAMETER_MALFORMED;
        }
        if (OF_OTHER_EXCHANGES.stream().anyMatch(sent::has)) {
            return Problem.PARAMETER_NOT_SUPPORTED;
        }
        return sent.values("resource").stream().allMatch(ResourceUri::isWellFormed) ? null : Problem.RESOURCE_MALFORMED;
    }

    private static boolean isRepeated(ExchangeForm form, String name) {
        return !REPEATABLE.contains(name)
                && form.parameters().getOrDefault(name, List.of()).size() > 1;
    }
}
