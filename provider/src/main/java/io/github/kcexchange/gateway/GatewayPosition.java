// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

/** The last gateway of a page; the next page starts behind it. Lists are ordered by name, then id. */
public record GatewayPosition(String name, String id) {}
