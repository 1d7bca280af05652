// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.lock;

import jakarta.persistence.OptimisticLockException;
import org.keycloak.models.ModelException;

/**
 * A request changes an object that another request has just changed or deleted. The management API answers as for any
 * other conflict with a concurrent change.
 */
public final class LostRace extends ModelException {

    private static final long serialVersionUID = 1L;

    /** Another request changed the object. */
    public LostRace() {
        super("Another request changed the same object.", new OptimisticLockException());
    }

    /** @param deleted the deleted object, for example 'the client' */
    public LostRace(String deleted) {
        super("Another request deleted " + deleted + ".", new OptimisticLockException());
    }
}
