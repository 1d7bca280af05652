// SPDX-License-Identifier: Apache-2.0
/** Protects the settings of a client that only an administrator may change. */
@NullMarked
package io.github.kcexchange.setup.client;

import org.jspecify.annotations.NullMarked;
