// SPDX-License-Identifier: Apache-2.0
/** Tests other versions of Keycloak. */
package io.github.kcexchange.compatibility;
