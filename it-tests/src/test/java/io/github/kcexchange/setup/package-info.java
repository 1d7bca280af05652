// SPDX-License-Identifier: Apache-2.0
/** Tests changes of a realm that the management API does not make. */
package io.github.kcexchange.setup;
