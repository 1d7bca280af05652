// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

/**
 * A new credential, in the one moment in which it can be seen.
 *
 * @param stored what is kept of it
 * @param credential the signed JWT
 */
public record IssuedCredential(CredentialRecord stored, String credential) {

    @Override
    public String toString() {
        return "MintedCredential[" + stored.id() + "]";
    }
}
