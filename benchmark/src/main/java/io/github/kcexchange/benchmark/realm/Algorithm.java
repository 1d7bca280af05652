// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.benchmark.realm;

/** Selects the signature algorithm of a realm's tokens. */
public enum Algorithm {
    RS256,
    ES256
}
