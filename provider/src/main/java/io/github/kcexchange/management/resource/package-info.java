// SPDX-License-Identifier: Apache-2.0
/** Serves the resources of PingOne's management API. */
@NullMarked
package io.github.kcexchange.management.resource;

import org.jspecify.annotations.NullMarked;
