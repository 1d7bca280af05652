// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.setup.mapper;

/** The flaws for which a {@link ClaimMapping} carries no claim. */
enum MappingFlaw {
    SOURCE_UNKNOWN("Select the token that the claim is read from: subject_token or actor_token."),
    CLAIM_MISSING("Enter the name of the claim to read."),
    TARGET_MISSING("Enter the name of the claim to write."),
    TARGET_TOO_DEEP("Enter a claim to write with fewer dots: it is nested too deep."),
    TARGET_RESERVED("Choose another claim to write: this one is reserved.");

    private final String message;

    MappingFlaw(String message) {
        this.message = message;
    }

    /** Returns the message for the administrator, which contains no input. */
    String message() {
        return message;
    }
}
