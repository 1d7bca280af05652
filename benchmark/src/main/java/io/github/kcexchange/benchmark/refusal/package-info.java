// SPDX-License-Identifier: Apache-2.0
/** Requests that the extension or Keycloak rejects, and their reasons. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.refusal;
