// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.body;

import io.github.kcexchange.management.error.ManagementError;
import io.github.kcexchange.management.error.ManagementException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rejects a form as the body of a request. The server reads a form before the resource does, so its content would be
 * silently lost.
 */
public final class FormBody {

    private FormBody() {}

    /**
     * Rejects a form. Accepts any other body, and a request without a body.
     *
     * @throws ManagementException 415 for a form
     */
    public static void reject(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.trim().toLowerCase(Locale.ROOT);
        if (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/")) {
            throw ManagementError.UNSUPPORTED_MEDIA_TYPE.rejection();
        }
    }
}
