// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.gateway;

/** Another gateway of the realm already has that name. */
public final class NameTaken extends Exception {

    private static final long serialVersionUID = 1L;

    NameTaken() {
        super("Another gateway of the realm already has that name");
    }
}
