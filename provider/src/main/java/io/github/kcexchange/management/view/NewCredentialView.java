// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** The answer to the creation of a credential, which is the only one that contains the credential itself. */
@JsonPropertyOrder({"view", "credential"})
public record NewCredentialView(
        @JsonUnwrapped CredentialView view,
        @JsonProperty("credential") String credential) {

    @Override
    public String toString() {
        return view.toString();
    }
}
