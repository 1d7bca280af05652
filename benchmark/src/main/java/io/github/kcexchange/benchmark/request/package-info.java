// SPDX-License-Identifier: Apache-2.0
/** Creates the requests that wrk sends. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.request;
