// SPDX-License-Identifier: Apache-2.0
/** Handles one request of an administrator. */
@NullMarked
package io.github.kcexchange.management.request;

import org.jspecify.annotations.NullMarked;
