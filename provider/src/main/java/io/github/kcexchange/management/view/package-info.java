// SPDX-License-Identifier: Apache-2.0
/** Defines the JSON of an answer. */
@NullMarked
package io.github.kcexchange.management.view;

import org.jspecify.annotations.NullMarked;
