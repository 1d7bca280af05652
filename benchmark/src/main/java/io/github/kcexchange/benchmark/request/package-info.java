// SPDX-License-Identifier: Apache-2.0
/** The requests that are measured. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.request;
