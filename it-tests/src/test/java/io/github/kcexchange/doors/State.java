// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.doors;

/** The columns of the matrix. Each stands for one token. */
enum State {
    OWN("Keycloak's own") {
        @Override
        Held in(Setting setting) {
            return new Tokens(setting).portalLogIn();
        }
    },
    MAY_ACT("`may_act`") {
        @Override
        Held in(Setting setting) {
            return new Tokens(setting).restrictedLogIn();
        }
    },
    GATEWAY("gateway") {
        @Override
        Held in(Setting setting) {
            return new Tokens(setting).gateway();
        }
    },
    REVOKED("revoked") {
        @Override
        Held in(Setting setting) {
            return new Tokens(setting).revoked();
        }
    },
    NARROWED("narrowed") {
        @Override
        Held in(Setting setting) {
            return new Tokens(setting).narrowed(setting.app());
        }
    },
    STANDING_IN("standing in") {
        @Override
        Held in(Setting setting) {
            return new Tokens(setting).named(setting.app());
        }
    },
    NAMED("named") {
        @Override
        Held in(Setting setting) {
            return new Tokens(setting).named(setting.equal());
        }
    },
    DELEGATED("delegated") {
        @Override
        Held in(Setting setting) {
            return new Tokens(setting).delegated();
        }
    },
    ENDED("ended") {
        @Override
        Held in(Setting setting) {
            return new Tokens(setting).ended();
        }
    },
    SWITCHED_OFF("switched off") {
        @Override
        Held in(Setting setting) {
            return new Tokens(setting).switchedOff();
        }
    },
    UNLINKED("unlinked") {
        @Override
        Held in(Setting setting) {
            return new Tokens(setting).unlinked();
        }
    };

    private final String column;

    State(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    abstract Held in(Setting setting);
}
