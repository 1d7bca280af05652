# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034,SC2154
scene "Introspection" \
  "A resource server asks about the token that the application received. Introspection shows the same gateway claims as the token."

fetch "$server/realms/demo/as/token" --header "Authorization: Basic $app" \
  --data-urlencode "$exchange" \
  --data-urlencode "subject_token_type=pingone_gateway_credential" \
  --data-urlencode "subject_token=$gateway_credential"
application_token="$(json_value access_token <<<"$body")"

introspect() {
  request "$server/realms/demo/as/introspect" --user orders-api:demo-only-orders-api \
    --data-urlencode "token=$application_token"
  expect_status 200
}

introspect
expect "active" "$(json_value active <<<"$body")" true
expect "gateway_id" "$(json_value gateway_id <<<"$body")" "$gateway_id"
expect "gateway_name" "$(json_value gateway_name <<<"$body")" "Edge gateway"
expect "gateway_credential_id" "$(json_value gateway_credential_id <<<"$body")" "$credential_id"
