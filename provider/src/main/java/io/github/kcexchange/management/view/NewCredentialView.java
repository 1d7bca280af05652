// SPDX-License-Identifier: Apache-2.0
package io.github.kcexchange.management.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** The one answer in which a credential itself can be seen. */
@JsonPropertyOrder({"view", "credential"})
public record NewCredentialView(
        @JsonUnwrapped CredentialView view,
        @JsonProperty("credential") String credential) {

    @Override
    public String toString() {
        return view.toString();
    }
}
