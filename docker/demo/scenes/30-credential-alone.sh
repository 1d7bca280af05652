# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034,SC2154
scene_credential_alone() {
  local claims
  scene "The credential alone" \
    "A gateway that holds only its credential finds the server's address in it, and is its own client."

  claims="$(jwt_part "$gateway_credential" 2)"
  request "$(json_value authUrl <<<"$claims")/$(json_value environmentId <<<"$claims")/as/token" \
    --data-urlencode "$exchange" \
    --data-urlencode "subject_token_type=pingone_gateway_credential" \
    --data-urlencode "subject_token=$gateway_credential"
  expect_gateway_token "$gateway_id"

  proven "The credential names the token endpoint. azp is the gateway itself."
}
