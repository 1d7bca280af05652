// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.request;

/**
 * One kind of request in one realm.
 *
 * @param name its name in tables
 * @param expectedStatus the status of every answer
 */
public record RequestKind(String name, String realm, int expectedStatus, Requests requests) {}
