// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.request;

/**
 * Defines one kind of request in one realm.
 *
 * @param name the name in tables
 * @param expectedStatus the status that every answer should have
 */
public record RequestKind(String name, String realm, int expectedStatus, Requests requests) {}
