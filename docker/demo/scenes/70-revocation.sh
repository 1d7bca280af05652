# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034,SC2154
scene_revocation() {
  scene "Revocation" \
    "The administrator deletes the credential. Keycloak rejects it from now on. Tokens issued for it are inactive at once."

  administrator
  request --request DELETE "$gateways/$gateway_id/credentials/$credential_id" --header "Authorization: Bearer $token"
  expect_status 204

  exchange_credential request --user gateway-app:demo-only-gateway-app
  expect_status 400
  expect "error" "$(json_value error <<<"$body")" invalid_request

  introspect "$application_token"
  show_claims "Introspection" "$body" active
  expect "active" "$(json_value active <<<"$body")" false

  proven "The next exchange gets 400. The token issued before is inactive."
}
