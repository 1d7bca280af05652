// SPDX-License-Identifier: Apache-2.0
/** Reads texts that Keycloak stores or logs: each text has exactly one meaning. */
@NullMarked
package io.github.kcexchange.text;

import org.jspecify.annotations.NullMarked;
