// SPDX-License-Identifier: Apache-2.0
/** Serves the resources that only the pages of the admin console request. */
@NullMarked
package io.github.kcexchange.management.console;

import org.jspecify.annotations.NullMarked;
