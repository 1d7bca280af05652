// SPDX-License-Identifier: Apache-2.0
/** Reads the configuration of applications, which are the clients that may exchange tokens. */
@NullMarked
package io.github.kcexchange.application;

import org.jspecify.annotations.NullMarked;
