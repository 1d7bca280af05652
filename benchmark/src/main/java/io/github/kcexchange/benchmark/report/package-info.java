// SPDX-License-Identifier: Apache-2.0
/** Writes the results of a run: Markdown, CSV, SVG. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.report;
