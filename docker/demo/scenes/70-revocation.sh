# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2034,SC2154
scene "Revocation" \
  "The administrator deletes the credential. It is refused from now on, and tokens issued for it are inactive at once."

request --request DELETE "$gateways/$gateway_id/credentials/$credential_id" \
  --header "Authorization: Bearer $(administrator)"
expect_status 204

request "$server/realms/demo/as/token" --header "Authorization: Basic $app" \
  --data-urlencode "$exchange" \
  --data-urlencode "subject_token_type=pingone_gateway_credential" \
  --data-urlencode "subject_token=$gateway_credential"
expect_status 400
expect "error" "$(json_value error <<<"$body")" invalid_request

introspect
expect "active" "$(json_value active <<<"$body")" false
