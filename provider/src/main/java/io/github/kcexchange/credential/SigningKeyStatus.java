// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.credential;

/** The current status of the realm key that signed a credential. The most usable status comes first. */
public enum SigningKeyStatus {
    /** The key signs and verifies. */
    ACTIVE,
    /** The key only verifies. Rotate its credentials before the key is removed. */
    PASSIVE,
    /** The key was disabled or removed, so its credentials are invalid. */
    GONE
}
