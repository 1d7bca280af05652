// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.management.error.ManagementException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A body that the server takes for a form, and reads before any resource does: what it said would be lost without a word.
 */
public final class FormBody {

    private FormBody() {}

    /**
     * Lets every other body pass, and none at all.
     *
     * @throws ManagementException 415, for a form
     */
    public static void refuse(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.trim().toLowerCase(Locale.ROOT);
        if (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/")) {
            throw ManagementError.UNSUPPORTED_MEDIA_TYPE.refusal();
        }
    }
}
