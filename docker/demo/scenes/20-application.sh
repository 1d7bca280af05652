# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034,SC2154
scene "An application exchanges the credential" \
  "The application authenticates as itself (HTTP Basic) and has the exchange switched on. The token lives five minutes."

exchange="grant_type=urn:ietf:params:oauth:grant-type:token-exchange"
app="$(printf 'gateway-app:demo-only-gateway-app' | base64 | tr -d '\n')"

# After a request that was answered with an access token of the gateway.
expect_gateway_token() { # expected azp
  local token lifetime
  expect_status 200
  token="$(json_value access_token <<<"$body")"
  show_token "The access token" "$token"
  token="$(jwt_part "$token" 2)"
  lifetime=$(($(json_value exp <<<"$token") - $(json_value iat <<<"$token")))
  expect "token_type" "$(json_value token_type <<<"$body")" Bearer
  expect "expires_in" "$(json_value expires_in <<<"$body")" 300
  expect "exp - iat" "$lifetime" 300
  expect "refresh_token" "$(json_value refresh_token <<<"$body")" ""
  expect "azp" "$(json_value azp <<<"$token")" "$1"
  expect "gateway_id" "$(json_value gateway_id <<<"$token")" "$gateway_id"
  expect "gateway_credential_id" "$(json_value gateway_credential_id <<<"$token")" "$credential_id"
}

request "$server/realms/demo/as/token" --header "Authorization: Basic $app" \
  --data-urlencode "$exchange" \
  --data-urlencode "subject_token_type=pingone_gateway_credential" \
  --data-urlencode "subject_token=$gateway_credential"
expect_gateway_token gateway-app

note "An application without the exchange is refused:"
request "$server/realms/demo/as/token" --user plain-app:demo-only-plain-app \
  --data-urlencode "$exchange" \
  --data-urlencode "subject_token_type=pingone_gateway_credential" \
  --data-urlencode "subject_token=$gateway_credential"
expect_status 400
expect "error" "$(json_value error <<<"$body")" unauthorized_client
