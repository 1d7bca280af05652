// SPDX-License-Identifier: Apache-2.0
/** Tests the doors of Keycloak (docs/doors.md). */
package io.github.kcexchange.doors;
