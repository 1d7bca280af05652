// SPDX-License-Identifier: Apache-2.0
/** Requests that the extension or Keycloak rejects, each with its reason. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.benchmark.refusal;
