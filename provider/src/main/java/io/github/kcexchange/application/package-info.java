// SPDX-License-Identifier: Apache-2.0
/** Applications: the clients that may exchange tokens. */
@NullMarked
package io.github.kcexchange.application;

import org.jspecify.annotations.NullMarked;
