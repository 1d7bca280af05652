// SPDX-License-Identifier: Apache-2.0
/** One measurement: wrk sends requests, the operating system counts what the server needs for them. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.load;
