// SPDX-License-Identifier: Apache-2.0
/** Measures the resources that the extension adds to an idle server. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.footprint;
