// SPDX-License-Identifier: Apache-2.0
/** Creates the realm of a test. */
package io.github.kcexchange.realm;
