// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

/**
 * A new credential, at the only time when its text is available.
 *
 * @param stored the stored record
 * @param credential the signed JWT
 */
public record IssuedCredential(CredentialRecord stored, String credential) {

    @Override
    public String toString() {
        return "IssuedCredential[" + stored.id() + "]";
    }
}
