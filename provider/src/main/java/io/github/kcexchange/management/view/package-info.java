// SPDX-License-Identifier: Apache-2.0
/** The JSON of an answer. */
@NullMarked
package io.github.kcexchange.management.view;

import org.jspecify.annotations.NullMarked;
