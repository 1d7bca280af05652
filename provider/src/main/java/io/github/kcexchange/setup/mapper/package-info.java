// SPDX-License-Identifier: Apache-2.0
/** Defines the protocol mappers that an administrator adds to a client. */
@NullMarked
package io.github.kcexchange.setup.mapper;

import org.jspecify.annotations.NullMarked;
