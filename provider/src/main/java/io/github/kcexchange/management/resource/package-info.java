// SPDX-License-Identifier: Apache-2.0
/** Serves PingOne's resources: gateways, credentials, roles, trusted issuers. */
@NullMarked
package io.github.kcexchange.management.resource;

import org.jspecify.annotations.NullMarked;
