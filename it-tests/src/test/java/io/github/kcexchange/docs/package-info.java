// SPDX-License-Identifier: Apache-2.0
/** Tests the pages of the documentation. */
package io.github.kcexchange.docs;
