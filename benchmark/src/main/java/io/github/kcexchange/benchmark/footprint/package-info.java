// SPDX-License-Identifier: Apache-2.0
/** The subcommand {@code footprint}: the part of the extension in start-up, heap, size. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.footprint;
