// SPDX-License-Identifier: Apache-2.0
/** Opens TLS connections with the certificates of a test. */
package io.github.kcexchange.tls;
