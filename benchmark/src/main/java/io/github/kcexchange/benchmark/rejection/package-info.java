// SPDX-License-Identifier: Apache-2.0
/** Creates the requests that the server rejects. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.rejection;
