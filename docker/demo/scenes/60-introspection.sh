# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034,SC2154
scene_introspection() {
  scene "Introspection" \
    "A resource server asks about the token that the application received. Introspection shows the same gateway claims as the token."

  exchange_credential fetch --user gateway-app:demo-only-gateway-app
  must_be_ok "The application's token"
  application_token="$(json_value access_token <<<"$body")"

  introspect "$application_token"
  show_claims "Introspection" "$body" active azp aud gateway_id gateway_credential_id
  expect "active" "$(json_value active <<<"$body")" true
  expect "gateway_id" "$(json_value gateway_id <<<"$body")" "$gateway_id"
  expect "gateway_name" "$(json_value gateway_name <<<"$body")" "Edge gateway"
  expect "gateway_credential_id" "$(json_value gateway_credential_id <<<"$body")" "$credential_id"

  proven "The resource server sees the gateway and the credential of the token."
}
