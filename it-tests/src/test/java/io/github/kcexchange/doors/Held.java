// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.doors;

import io.github.kcexchange.realm.Application;
import io.github.kcexchange.wire.Secret;

/**
 * A token and the client that holds it.
 *
 * @param client the client that the token was issued to
 */
record Held(Secret token, Application client) {}
