// SPDX-License-Identifier: Apache-2.0
/** What an administrator touches in Keycloak's own forms, and what the server says about us at start. */
@org.jspecify.annotations.NullMarked
package io.github.kcexchange.setup;
