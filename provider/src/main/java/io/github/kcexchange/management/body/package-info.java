// SPDX-License-Identifier: Apache-2.0
/** Reads the JSON of a request into checked values. */
@NullMarked
package io.github.kcexchange.management.body;

import org.jspecify.annotations.NullMarked;
