// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

/** What became of the realm key that signed a credential. */
public enum SigningKeyStatus {
    /** The key still signs. */
    ACTIVE,
    /** The key only verifies: rotate its credentials before it goes. */
    PASSIVE,
    /** The key was disabled or removed, and its credentials with it. */
    GONE
}
