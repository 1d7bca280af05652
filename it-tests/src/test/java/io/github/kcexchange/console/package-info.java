// SPDX-License-Identifier: Apache-2.0
/** Tests the pages of the admin console in a browser. */
package io.github.kcexchange.console;
