// SPDX-License-Identifier: Apache-2.0
/** Tests trusted issuers. */
package io.github.kcexchange.issuer;
