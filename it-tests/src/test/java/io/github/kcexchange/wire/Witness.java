// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.wire;

import java.net.http.HttpResponse;

/** Sees every answer before the test does. It fails the test that received an answer by an {@link AssertionError}. */
public interface Witness {

    void received(Http call, HttpResponse<String> response);
}
