// SPDX-License-Identifier: Apache-2.0
/** Markdown, CSV and SVG: what a run leaves behind. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.report;
