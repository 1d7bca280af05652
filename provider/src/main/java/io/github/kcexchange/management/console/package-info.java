// SPDX-License-Identifier: Apache-2.0
/** The resources that only the pages of the admin console ask for. */
@NullMarked
package io.github.kcexchange.management.console;

import org.jspecify.annotations.NullMarked;
