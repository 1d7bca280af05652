// SPDX-License-Identifier: Apache-2.0
/** Compares every answer with docs/openapi.yaml. */
package io.github.kcexchange.openapi;
