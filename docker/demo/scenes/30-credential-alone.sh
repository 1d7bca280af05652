# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
scene "The credential alone" \
  "A gateway that holds nothing but its credential authenticates with it, and is its own client."

request "$server/realms/demo/as/token" \
  --data-urlencode "$exchange" \
  --data-urlencode "subject_token_type=pingone_gateway_credential" \
  --data-urlencode "subject_token=$gateway_credential"
expect_gateway_token "$(jwt_part "$(json_value access_token <<<"$body")" 2 | json_value client_id)"
gateway_token="$(json_value access_token <<<"$body")"
