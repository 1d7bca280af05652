// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.lock;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

/** The lock of one row until the end of the transaction. */
public final class RowLock {

    private RowLock() {}

    /**
     * Waits for the lock, and returns the entity, or null if there is none. This method does not use Keycloak's proxy
     * of the entity manager. Of a lock timeout, the proxy throws only the last cause, which does not show the kind of
     * the failure.
     */
    public static <T> @Nullable T find(EntityManager entities, Class<T> type, String id) {
        return entities.unwrap(EntityManager.class).find(type, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Waits for the lock, and reads the row into its entity again. This transaction can have read the row before it had
     * the lock. Hibernate would compare a change with the values of that time, and would not write a value that equals
     * the earlier one. With repeatable read, only a read with the lock returns the committed row.
     *
     * @return false if there is no such row
     */
    public static boolean refresh(EntityManager entities, Class<?> type, String id) {
        Object locked = find(entities, type, id);
        if (locked == null) {
            return false;
        }
        entities.unwrap(EntityManager.class).refresh(locked, LockModeType.PESSIMISTIC_WRITE);
        return true;
    }
}
