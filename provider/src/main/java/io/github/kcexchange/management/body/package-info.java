// SPDX-License-Identifier: Apache-2.0
/** The JSON of a request comes in, checked values go out. */
@NullMarked
package io.github.kcexchange.management.body;

import org.jspecify.annotations.NullMarked;
